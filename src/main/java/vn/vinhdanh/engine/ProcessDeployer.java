package vn.vinhdanh.engine;

import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.TreeMap;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.Deployment;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * Deploys all models and forms as one deployment with stable resource names. Nothing happens when nothing changed, from
 * wherever the application is run; a changed model gets a new version.
 */
@Component
final class ProcessDeployer {

    static final String DEPLOYMENT = "vinh-danh";

    private static final Logger LOG = LoggerFactory.getLogger(ProcessDeployer.class);

    /** Where resources lie → the folder their names begin with. */
    private static final Map<String, String> PLACES = Map.of(
            "classpath*:processes/*.bpmn", "processes/",
            "classpath*:processes/*.dmn", "processes/",
            "classpath*:static/forms/*.form", "forms/");

    private final RepositoryService repository;
    private final ResourcePatternResolver resources;

    ProcessDeployer(RepositoryService repository, ResourcePatternResolver resources) {
        this.repository = repository;
        this.resources = resources;
    }

    /** @return the id of the deployment that now serves the models, or null when there is nothing to deploy */
    String deploy() {
        Map<String, Resource> found = new TreeMap<>();
        PLACES.forEach((pattern, folder) -> {
            for (Resource resource : matching(pattern)) {
                found.put(folder + resource.getFilename(), resource);
            }
        });
        if (found.isEmpty()) {
            LOG.warn("No process models found");
            return null;
        }
        DeploymentBuilder builder = repository
                .createDeployment()
                .name(DEPLOYMENT)
                .source("vinh-danh")
                .enableDuplicateFiltering(true);
        found.forEach((name, resource) -> add(builder, name, resource));
        Deployment deployment = builder.deploy();
        LOG.info("{} models and forms are served by deployment {}", found.size(), deployment.getId());
        return deployment.getId();
    }

    private Resource[] matching(String pattern) {
        try {
            return resources.getResources(pattern);
        } catch (IOException e) {
            throw new IllegalStateException("Cannot look for " + pattern, e);
        }
    }

    private static void add(DeploymentBuilder builder, String name, Resource resource) {
        try (InputStream content = resource.getInputStream()) {
            builder.addInputStream(name, content);
        } catch (IOException e) {
            throw new IllegalStateException("Cannot read " + resource, e);
        }
    }
}
