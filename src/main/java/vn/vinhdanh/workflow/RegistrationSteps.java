package vn.vinhdanh.workflow;

import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.vinhdanh.identity.CurrentPerson;
import vn.vinhdanh.registration.BlocRegistrations;
import vn.vinhdanh.registration.Registration;
import vn.vinhdanh.registration.RegistrationStatus;
import vn.vinhdanh.registration.Registrations;

/** The steps of {@code registration.bpmn} and {@code bloc-registration.bpmn}. */
@Configuration(proxyBeanMethods = false)
class RegistrationSteps {

    @Bean
    TaskListener submitRegistration(Registrations registrations, CurrentPerson person) {
        return task -> {
            Registration submitted = registrations.submit(RegistrationProcess.CODE.require(task), person.get());
            RegistrationProcess.PARTICIPATES.set(task, submitted.takesPart());
            RegistrationProcess.LATE.set(task, submitted.status() == RegistrationStatus.LATE_CONSENT_PENDING);
        };
    }

    @Bean
    TaskListener decideLateRegistration(Registrations registrations, CurrentPerson person) {
        return task -> {
            String code = RegistrationProcess.CODE.require(task);
            if (registrations.isInTimeAfterAll(code)) {
                RegistrationProcess.LATE_CONSENT.set(task, true);
                RegistrationProcess.BLOC_LIST_SENT.set(task, false);
                return;
            }
            FormAnswer answer = FormAnswer.take(task);
            registrations.decideLate(code, answer.decided(), answer.reason(), person.get());
            RegistrationProcess.LATE_CONSENT.set(task, answer.decided());
            RegistrationProcess.BLOC_LIST_SENT.set(task, registrations.isBlocListSent(code));
        };
    }

    @Bean
    JavaDelegate enterInBlocList(Registrations registrations) {
        return execution -> registrations.enterInBlocList(RegistrationProcess.CODE.get(execution));
    }

    @Bean
    JavaDelegate closeUnregistered(Registrations registrations) {
        return execution -> registrations.close(RegistrationProcess.CODE.get(execution));
    }

    @Bean
    TaskListener sendBlocRegistration(BlocRegistrations blocRegistrations, CurrentPerson person) {
        return task -> blocRegistrations.send(RegistrationProcess.BLOC_CODE.require(task), person.get());
    }

    @Bean
    TaskListener receiveBlocRegistration(BlocRegistrations blocRegistrations, CurrentPerson person) {
        return task -> {
            FormAnswer answer = FormAnswer.take(task);
            blocRegistrations.receive(
                    RegistrationProcess.BLOC_CODE.require(task), answer.decided(), answer.reason(), person.get());
            RegistrationProcess.BLOC_LIST_RECEIVED.set(task, answer.decided());
        };
    }
}
