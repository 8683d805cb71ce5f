package vn.vinhdanh.allocation;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import vn.vinhdanh.allocation.Application.State;
import vn.vinhdanh.completion.Ratio;
import vn.vinhdanh.ranking.Ranking;
import vn.vinhdanh.ranking.Standing;

/**
 * How long 100,000 nominees over 50 quotas keep one core busy, reasons in words included. Not part of the build:
 *
 * <pre>mvn test -Dtest=AllocationBenchmark -DargLine=-XX:ActiveProcessorCount=1</pre>
 */
class AllocationBenchmark {

    private static final int NOMINEES = 100_000;
    private static final int GROUPS = 50;
    private static final int ROUNDS = 15;

    /** Rates as they come out of a mean over three to twelve targets; few enough of them that there are ties. */
    private static Ratio rate(Random random) {
        int targets = 3 + random.nextInt(10);
        return Ratio.of(random.nextInt(1000 * targets), 1000L * targets);
    }

    private static List<Group> groups() {
        List<Group> groups = new ArrayList<>();
        for (int i = 0; i < GROUPS; i++) {
            groups.add(
                    new Group("g" + i, "f" + i / 10, "Hình thức", "nhóm " + i, 20 * (1 + i / 10), i < 20, "Mục III"));
        }
        return groups;
    }

    /** Each asks for one award and comes in question for a lower one too. */
    private static List<Application> applications() {
        Random random = new Random(2020);
        List<Application> applications = new ArrayList<>();
        for (int i = 0; i < NOMINEES; i++) {
            Standing standing = new Standing(rate(random), rate(random), random.nextInt(4), null, null);
            int first = random.nextInt(GROUPS);
            applications.add(application(i, first, standing));
            if (first + 10 < GROUPS) {
                applications.add(application(i, first + 10, standing));
            }
        }
        return applications;
    }

    private static Application application(int nominee, int group, Standing standing) {
        String name = "n" + nominee;
        return new Application(
                name + "-" + group, name, true, name, name, "g" + group, standing, State.IN_RUNNING, "", "");
    }

    @Test
    void hundredThousandNomineesOverFiftyQuotas() {
        Rules rules = new Rules(groups(), new Ranking(Awards.STEPS), "R43", "một hình thức");
        List<Application> applications = applications();
        Reasons reasons = new Reasons(rules);
        double[] allocated = new double[ROUNDS];
        double[] explained = new double[ROUNDS];
        for (int i = 0; i < ROUNDS; i++) {
            long begun = processor();
            List<Outcome> outcomes = Allocation.of(rules, applications);
            long done = processor();
            long words =
                    outcomes.stream().map(reasons::of).mapToLong(List::size).sum();
            if (outcomes.size() != applications.size() || words < outcomes.size()) {
                throw new IllegalStateException("Somebody has no outcome or no reason");
            }
            allocated[i] = (done - begun) / 1e6;
            explained[i] = (processor() - done) / 1e6;
        }
        report("allocate " + applications.size() + " applications of " + NOMINEES + " nominees", allocated);
        report("say of each why", explained);
    }

    /** Of this thread only: what others do on the machine meanwhile is not our time. */
    private static long processor() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private static void report(String what, double[] milliseconds) {
        double first = milliseconds[0];
        Arrays.sort(milliseconds);
        System.out.printf(
                "%s: first %.0f ms, median %.0f ms, slowest %.0f ms%n",
                what, first, milliseconds[ROUNDS / 2], milliseconds[ROUNDS - 1]);
    }
}
