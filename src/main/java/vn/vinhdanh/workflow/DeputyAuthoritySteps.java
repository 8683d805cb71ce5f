package vn.vinhdanh.workflow;

import java.time.LocalDate;
import java.util.Date;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.vinhdanh.campaign.Campaign;
import vn.vinhdanh.campaign.Campaign.Role;
import vn.vinhdanh.deputy.AuthorityParties;
import vn.vinhdanh.deputy.DeputyAuthorities;
import vn.vinhdanh.deputy.DeputyAuthority;
import vn.vinhdanh.identity.CurrentPerson;
import vn.vinhdanh.organization.Participants;

/** The steps of {@code deputy-authority.bpmn}. */
@Configuration(proxyBeanMethods = false)
class DeputyAuthoritySteps {

    @Bean
    JavaDelegate openAuthority(
            DeputyAuthorities authorities, AuthorityParties parties, DueDates due, CurrentPerson person) {
        return execution -> {
            DeputyAuthority authority = authorities.open(
                    Variables.CAMPAIGN_ID.get(execution), Variables.UNIT_ID.get(execution), person.get());
            Participants participants = parties.of(authority);
            execution.setProcessBusinessKey(authority.code());
            DeputyAuthorityProcess.CODE.set(execution, authority.code());
            Variables.UNIT_NAME.set(execution, participants.unit().name());
            Variables.PREPARER_GROUP.set(execution, participants.preparerGroup());
            Variables.HEAD_GROUP.set(execution, participants.headGroup());
            Variables.APPRAISER_GROUP.set(execution, participants.group(Role.APPRAISER));
            DeputyAuthorityProcess.PREPARATION_DUE.set(
                    execution, due.within(participants.campaign(), Campaign::deputy));
        };
    }

    @Bean
    TaskListener sendAuthority(
            DeputyAuthorities authorities, AuthorityParties parties, DueDates due, CurrentPerson person) {
        return task -> {
            String code = DeputyAuthorityProcess.CODE.require(task);
            boolean sent = authorities.send(code, person.get());
            DeputyAuthorityProcess.SENT.set(task, sent);
            if (sent) {
                DeputyAuthority authority = authorities.get(code);
                Campaign campaign = parties.of(authority).campaign();
                DeputyAuthorityProcess.CHECK_DUE.set(task, due.within(campaign, Campaign::deputy));
                DeputyAuthorityProcess.FROM_DUE.set(task, startOf(authority.fromDay(), campaign));
                DeputyAuthorityProcess.UNTIL_DUE.set(
                        task, startOf(authority.toDay().plusDays(1), campaign));
            }
        };
    }

    @Bean
    TaskListener decideAuthority(
            DeputyAuthorities authorities, AuthorityParties parties, DueDates due, CurrentPerson person) {
        return task -> {
            String code = DeputyAuthorityProcess.CODE.require(task);
            DeputyAuthorityProcess.ACCEPTED.set(task, authorities.decide(code, person.get()));
            DeputyAuthorityProcess.PREPARATION_DUE.set(
                    task, due.within(parties.of(authorities.get(code)).campaign(), Campaign::deputy));
        };
    }

    @Bean
    TaskListener cancelAuthority(DeputyAuthorities authorities, CurrentPerson person) {
        return task -> authorities.cancel(DeputyAuthorityProcess.CODE.require(task), person.get());
    }

    @Bean
    JavaDelegate dropAuthority(DeputyAuthorities authorities) {
        return execution -> authorities.drop(DeputyAuthorityProcess.CODE.get(execution));
    }

    @Bean
    JavaDelegate grantAuthority(DeputyAuthorities authorities) {
        return execution -> authorities.grant(DeputyAuthorityProcess.CODE.get(execution));
    }

    @Bean
    TaskListener endAuthority(DeputyAuthorities authorities, CurrentPerson person) {
        return task -> authorities.endEarly(DeputyAuthorityProcess.CODE.require(task), person.get());
    }

    @Bean
    JavaDelegate takeBackAuthority(DeputyAuthorities authorities) {
        return execution -> authorities.takeBack(DeputyAuthorityProcess.CODE.get(execution));
    }

    private static Date startOf(LocalDate day, Campaign campaign) {
        return Date.from(day.atStartOfDay(campaign.timeZone()).toInstant());
    }
}
