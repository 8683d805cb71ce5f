package vn.vinhdanh.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import vn.vinhdanh.SamplePdf;

/**
 * Who may do what with a dossier and its documents, endpoint by endpoint and role by role. Endpoints are discovered: a
 * new one fails this test until it has a line here.
 *
 * <p>What changes something is asked with a body that is refused after the question of rights, so that asking moves
 * nothing: 403 is no right, 401 nobody; 404, 409 and 422 come from behind the door.
 */
@ProcessTest
class DocumentRightsTest {

    private static final List<String> ROLES = List.of(
            "cocleu.cv", // own staff
            "cocleu.ct", // own head
            "kimtan.cv", // another unit's staff
            "khoi.xaphuong", // leader of the own bloc
            "khoi.phongban", // leader of another bloc
            "noivu.cv", // appraiser
            "hd.uyvien1", // council member
            "chutich", // chairman
            "lanhdao", // manager
            "quantri", // administrator
            "nobody");

    private static final List<String> VILLAGE_ROLES = List.of(
            "kinhte.cv", // the village's own
            "kinhte.tp", // the village's head
            "vanhoa.cv", // staff of its commune, who prepare
            "vanhoa.ct", // head of its commune
            "cocleu.cv"); // another commune's staff

    /** Not about a dossier or its documents; those rooms have tests of their own. */
    private static final Set<String> ELSEWHERE = Set.of(
            "* /error",
            "GET /",
            "GET /login",
            "GET /css/brand.css",
            "GET /js/brand.js",
            "GET /favicon.ico",
            "GET /camunda/favicon.ico",
            "GET /api/today",
            "GET /dien-tap",
            "POST /dien-tap",
            "POST /dien-tap/moc-tiep",
            "GET /api/notices",
            "GET /hop-thu",
            "GET /hop-thu/{id}",
            "GET /hop-thu/{id}/noi-dung",
            "POST /hop-thu/thu-tong-hop",
            "GET /don-doc",
            "GET /don-doc/{campaignId}",
            "POST /don-doc/{campaignId}/xem",
            "POST /don-doc/{campaignId}/gui",
            "GET /moc-han",
            "GET /moc-han/{campaignId}",
            "POST /moc-han/{campaignId}/thay-doi",
            "GET /thay-doi-han/{code}",
            "POST /thay-doi-han/{code}",
            "POST /thay-doi-han/{code}/ghi-nhan",
            "POST /thay-doi-han/{code}/bo",
            "GET /lich-nghi",
            "GET /lich-nghi/tep",
            "POST /lich-nghi",
            "POST /lich-nghi/nhap",
            "POST /lich-nghi/{id}/bo",
            "GET /viec/{taskId:[A-Za-z0-9._-]+}",
            "GET /viec/{taskId:[A-Za-z0-9._-]+}/ho-so",
            "GET /api/tasks/{taskId:[A-Za-z0-9._-]+}/guide",
            "GET /api/tasks/cards",
            "GET /viec-da-lam",
            "GET /viec-da-lam/bang.xlsx",
            "GET /ket-qua",
            "GET /ket-qua/tien-do.xlsx",
            "GET /ket-qua/{code}",
            "GET /ket-qua/{code}/bao-cao/{period}",
            "POST /ket-qua/{code}/bao-cao/{period}",
            "PUT /api/progress/{code}/{period}/draft",
            "POST /ket-qua/{registrationCode}/dieu-chinh",
            "GET /dieu-chinh/{code}",
            "POST /dieu-chinh/{code}",
            "POST /dieu-chinh/{code}/gui",
            "POST /dieu-chinh/{code}/rut",
            "POST /dieu-chinh/{code}/bo",
            "GET /doi-chieu-viec",
            "POST /doi-chieu-viec",
            "GET /api/campaigns/launchable",
            "GET /api/dossiers/openings",
            "GET /ho-so",
            "GET /tong-quan",
            "GET /tong-quan/bang.xlsx",
            "GET /tong-quan/bao-cao.pdf",
            "GET /tong-quan/ho-so",
            "GET /tong-quan/ho-so.pdf",
            "GET /tong-quan/ho-so.xlsx",
            "GET /tong-quan/so-do/{code}",
            "GET /api/overview/steps",
            "GET /ho-so/danh-sach.xlsx",
            "GET /de-xuat",
            "GET /de-xuat/bang.xlsx",
            "GET /ket-qua-cap-tren",
            "POST /ket-qua-cap-tren",
            "GET /quyet-dinh",
            "POST /quyet-dinh",
            "GET /quyet-dinh/to-trinh",
            "POST /quyet-dinh/to-trinh",
            "GET /khen-thuong",
            "GET /khen-thuong/so-khen-thuong.xlsx",
            "POST /khen-thuong/{code}/thu-hoi",
            "GET /api/drafts/{kind:task|start}/{id}",
            "PUT /api/drafts/{kind:task|start}/{id}",
            "DELETE /api/drafts/{kind:task|start}/{id}",
            "GET /api/dossiers/{code}/consultation",
            "POST /api/dossiers/{code}/consultation",
            "GET /api/opinions/{code}",
            "PUT /api/opinions/{code}",
            "GET /api/reconsiderations/openings",
            "GET /api/reconsiderations/{code}",
            "PUT /api/reconsiderations/{code}/complaint",
            "PUT /api/reconsiderations/{code}/verification",
            "PUT /api/reconsiderations/{code}/ruling",
            "GET /api/substitutions/{code}",
            "PUT /api/substitutions/{code}",
            "GET /api/registrations/{code}",
            "PUT /api/registrations/{code}",
            "POST /api/registrations/{code}/accept",
            "POST /api/registrations/{code}/return",
            "GET /api/bloc-registrations/{code}",
            "GET /api/bloc-reviews/openings",
            "GET /api/bloc-reviews/{code}",
            "PUT /api/bloc-reviews/{code}",
            "POST /api/bloc-reviews/{code}/candidates/{dossierCode}/supplement",
            "GET /api/council-sessions/openings",
            "GET /api/council-sessions/{code}",
            "PUT /api/council-sessions/{code}",
            "PUT /api/council-sessions/{code}/minutes",
            "GET /api/council-sessions/{code}/ballot",
            "PUT /api/council-sessions/{code}/ballot",
            "GET /phien-hop/{code}/phieu",
            "GET /api/council-sessions/{code}/attendance",
            "PUT /api/council-sessions/{code}/attendance",
            "PUT /api/council-sessions/{code}/signature",
            "GET /api/council-sessions/{code}/paper-count",
            "PUT /api/council-sessions/{code}/paper-count",
            "GET /api/council-sessions/{code}/ballot-sheets.pdf",
            "GET /api/council-sessions/{code}/papers/{kind}",
            "GET /phien-hop/{code}/kiem-phieu",
            "POST /phien-hop/{code}/kiem-phieu",
            "GET /api/mergers/openings",
            "GET /api/mergers/{code}",
            "PUT /api/mergers/{code}",
            "GET /api/deputy-authorities/openings",
            "GET /api/deputy-authorities/{code}",
            "PUT /api/deputy-authorities/{code}");

    private static final String PREPARING =
            """
            DELETE /api/attachments/{subject}/{code}                     404 404 404 404 404 404 404 404 404 404 401
            DELETE /api/dossiers/{code}/documents/{document}             404 403 403 403 403 403 403 403 403 403 401
            DELETE /api/presence/{subject}                               204 204 204 204 204 204 204 204 204 204 401
            GET /api/appraisals/{dossierCode}                            403 403 403 403 403 404 403 403 403 403 401
            GET /api/attachments/{subject}                               200 200 200 200 200 200 200 200 200 200 401
            GET /api/attachments/{subject}/{code}/content                404 404 404 404 404 404 404 404 404 404 401
            GET /api/attachments/{subject}/{code}/preview/{page}         404 404 404 404 404 404 404 404 404 404 401
            GET /api/attachments/{subject}/{purpose}                     200 200 403 403 403 403 403 403 403 403 401
            GET /api/dossiers/{code}                                     200 200 403 403 403 403 403 403 403 403 401
            GET /api/dossiers/{code}/completion.xlsx                     404 404 403 403 403 403 403 403 403 403 401
            GET /api/dossiers/{code}/documents.zip                       200 200 403 403 403 403 403 403 403 403 401
            GET /api/dossiers/{code}/documents/{document}/content        200 200 403 403 403 403 403 403 403 403 401
            GET /api/dossiers/{code}/documents/{document}/preview/{page} 200 200 403 403 403 403 403 403 403 403 401
            GET /api/dossiers/{code}/findings                            200 200 403 403 403 403 403 403 403 403 401
            GET /api/dossiers/{code}/notices/{notice}                    404 404 403 403 403 403 403 403 403 403 401
            GET /api/dossiers/{code}/original                            200 200 403 403 403 403 403 403 403 403 401
            GET /api/dossiers/{code}/papers/{documentType}               200 200 403 403 403 403 403 403 403 403 401
            GET /ho-so/{code}                                            200 200 403 403 403 403 403 403 403 403 302
            GET /ho-so/{code}/bien-nhan                                  404 404 403 403 403 403 403 403 403 403 302
            GET /ho-so/{code}/phieu-bia                                  200 200 403 403 403 403 403 403 403 403 302
            GET /ho-so/{code}/phieu-kiem-tra                             200 200 403 403 403 403 403 403 403 403 302
            GET /ho-so/{code}/trong-viec                                 200 200 403 403 403 403 403 403 403 403 302
            GET /ho-so/{code}/vi-sao                                     200 200 403 403 403 403 403 403 403 403 302
            GET /tong-quan/ho-so/{code}                                  200 200 403 403 403 403 403 403 403 403 302
            GET /xem/{code}/{document}                                   200 200 403 403 403 403 403 403 403 403 302
            GET /xem/{subject}/dinh-kem/{code}                           404 404 404 404 404 404 404 404 404 404 302
            POST /api/attachments/{subject}/{purpose}                    403 403 403 403 403 422 403 403 403 403 401
            POST /api/dossiers/{code}/check                              200 200 403 403 403 403 403 403 403 403 401
            POST /api/dossiers/{code}/documents                          422 403 403 403 403 403 403 403 403 403 401
            POST /api/dossiers/{code}/documents/{document}/versions      404 403 403 403 403 403 403 403 403 403 401
            POST /api/dossiers/{code}/draw-back                          403 403 403 403 403 422 403 403 403 403 401
            POST /api/dossiers/{code}/move                               403 403 403 403 403 422 403 403 403 403 401
            POST /api/dossiers/{code}/original                           403 403 403 403 403 422 403 403 403 403 401
            POST /api/dossiers/{code}/withdraw                           422 422 403 403 403 403 403 403 403 403 401
            POST /ho-so/{code}/chuyen                                    403 403 403 403 403 403 403 403 403 403 302
            POST /ho-so/{code}/rut                                       422 422 403 403 403 403 403 403 403 403 302
            POST /ho-so/{code}/tham-dinh-lai                             403 403 403 403 403 403 403 403 403 403 302
            PUT /api/appraisals/{dossierCode}                            403 403 403 403 403 404 403 403 403 403 401
            PUT /api/dossiers/{code}                                     409 403 403 403 403 403 403 403 403 403 401
            PUT /api/dossiers/{code}/documents/{document}/head-signed    404 403 403 403 403 403 403 403 403 403 401
            PUT /api/presence/{subject}                                  200 200 404 404 404 404 404 404 404 404 401
            """;

    private static final String IN_APPRAISAL =
            """
            DELETE /api/attachments/{subject}/{code}                     403 403 403 403 403 404 403 403 403 403 401
            DELETE /api/dossiers/{code}/documents/{document}             404 403 403 403 403 403 403 403 403 403 401
            DELETE /api/presence/{subject}                               204 204 204 204 204 204 204 204 204 204 401
            GET /api/appraisals/{dossierCode}                            403 403 403 403 403 200 403 403 403 403 401
            GET /api/attachments/{subject}                               200 200 200 200 200 200 200 200 200 200 401
            GET /api/attachments/{subject}/{code}/content                200 200 403 200 403 200 403 200 200 403 401
            GET /api/attachments/{subject}/{code}/preview/{page}         200 200 403 200 403 200 403 200 200 403 401
            GET /api/attachments/{subject}/{purpose}                     200 200 403 200 403 200 403 200 200 403 401
            GET /api/dossiers/{code}                                     200 200 403 200 403 200 403 200 200 403 401
            GET /api/dossiers/{code}/completion.xlsx                     200 200 403 200 403 200 403 200 200 403 401
            GET /api/dossiers/{code}/documents.zip                       200 200 403 200 403 200 403 200 200 403 401
            GET /api/dossiers/{code}/documents/{document}/content        200 200 403 200 403 200 403 200 200 403 401
            GET /api/dossiers/{code}/documents/{document}/preview/{page} 200 200 403 200 403 200 403 200 200 403 401
            GET /api/dossiers/{code}/findings                            200 200 403 200 403 200 403 200 200 403 401
            GET /api/dossiers/{code}/notices/{notice}                    404 404 403 404 403 404 403 404 404 403 401
            GET /api/dossiers/{code}/original                            200 200 403 200 403 200 403 200 200 403 401
            GET /api/dossiers/{code}/papers/{documentType}               200 200 403 200 403 200 403 200 200 403 401
            GET /ho-so/{code}                                            200 200 403 200 403 200 403 200 200 403 302
            GET /ho-so/{code}/bien-nhan                                  404 404 403 404 403 404 403 404 404 403 302
            GET /ho-so/{code}/phieu-bia                                  200 200 403 200 403 200 403 200 200 403 302
            GET /ho-so/{code}/phieu-kiem-tra                             200 200 403 200 403 200 403 200 200 403 302
            GET /ho-so/{code}/trong-viec                                 200 200 403 200 403 200 403 200 200 403 302
            GET /ho-so/{code}/vi-sao                                     200 200 403 200 403 200 403 200 200 403 302
            GET /tong-quan/ho-so/{code}                                  200 200 403 200 403 200 403 200 200 403 302
            GET /xem/{code}/{document}                                   200 200 403 200 403 200 403 200 200 403 302
            GET /xem/{subject}/dinh-kem/{code}                           200 200 403 200 403 200 403 200 200 403 302
            POST /api/attachments/{subject}/{purpose}                    403 403 403 403 403 422 403 403 403 403 401
            POST /api/dossiers/{code}/check                              200 200 403 200 403 200 403 200 200 403 401
            POST /api/dossiers/{code}/documents                          422 403 403 403 403 403 403 403 403 403 401
            POST /api/dossiers/{code}/documents/{document}/versions      422 403 403 403 403 403 403 403 403 403 401
            POST /api/dossiers/{code}/draw-back                          403 403 403 403 403 422 403 403 403 403 401
            POST /api/dossiers/{code}/move                               403 403 403 403 403 422 403 403 403 403 401
            POST /api/dossiers/{code}/original                           403 403 403 403 403 422 403 403 403 403 401
            POST /api/dossiers/{code}/withdraw                           422 422 403 403 403 403 403 403 403 403 401
            POST /ho-so/{code}/chuyen                                    403 403 403 403 403 422 403 403 403 403 302
            POST /ho-so/{code}/rut                                       422 422 403 403 403 403 403 403 403 403 302
            POST /ho-so/{code}/tham-dinh-lai                             403 403 403 403 403 422 403 403 403 403 302
            PUT /api/appraisals/{dossierCode}                            403 403 403 403 403 409 403 403 403 403 401
            PUT /api/dossiers/{code}                                     409 403 403 403 403 403 403 403 403 403 401
            PUT /api/dossiers/{code}/documents/{document}/head-signed    404 403 403 403 403 403 403 403 403 403 401
            PUT /api/presence/{subject}                                  200 200 404 200 404 200 404 200 200 404 401
            """;

    private static final String AWARDED =
            """
            DELETE /api/attachments/{subject}/{code}                     403 403 403 403 403 404 403 403 403 403 401
            DELETE /api/dossiers/{code}/documents/{document}             404 403 403 403 403 403 403 403 403 403 401
            DELETE /api/presence/{subject}                               204 204 204 204 204 204 204 204 204 204 401
            GET /api/appraisals/{dossierCode}                            403 403 403 403 403 200 403 403 403 403 401
            GET /api/attachments/{subject}                               200 200 200 200 200 200 200 200 200 200 401
            GET /api/attachments/{subject}/{code}/content                200 200 403 200 403 200 200 200 200 403 401
            GET /api/attachments/{subject}/{code}/preview/{page}         200 200 403 200 403 200 200 200 200 403 401
            GET /api/attachments/{subject}/{purpose}                     200 200 403 200 403 200 200 200 200 403 401
            GET /api/dossiers/{code}                                     200 200 403 200 403 200 200 200 200 403 401
            GET /api/dossiers/{code}/completion.xlsx                     200 200 403 200 403 200 200 200 200 403 401
            GET /api/dossiers/{code}/documents.zip                       200 200 403 200 403 200 200 200 200 403 401
            GET /api/dossiers/{code}/documents/{document}/content        200 200 403 200 403 200 200 200 200 403 401
            GET /api/dossiers/{code}/documents/{document}/preview/{page} 200 200 403 200 403 200 200 200 200 403 401
            GET /api/dossiers/{code}/findings                            200 200 403 200 403 200 200 200 200 403 401
            GET /api/dossiers/{code}/notices/{notice}                    404 404 403 404 403 404 404 404 404 403 401
            GET /api/dossiers/{code}/original                            200 200 403 200 403 200 200 200 200 403 401
            GET /api/dossiers/{code}/papers/{documentType}               200 200 403 200 403 200 200 200 200 403 401
            GET /ho-so/{code}                                            200 200 403 200 403 200 200 200 200 403 302
            GET /ho-so/{code}/bien-nhan                                  200 200 403 200 403 200 200 200 200 403 302
            GET /ho-so/{code}/phieu-bia                                  200 200 403 200 403 200 200 200 200 403 302
            GET /ho-so/{code}/phieu-kiem-tra                             200 200 403 200 403 200 200 200 200 403 302
            GET /ho-so/{code}/trong-viec                                 200 200 403 200 403 200 200 200 200 403 302
            GET /ho-so/{code}/vi-sao                                     200 200 403 200 403 200 200 200 200 403 302
            GET /tong-quan/ho-so/{code}                                  200 200 403 200 403 200 200 200 200 403 302
            GET /xem/{code}/{document}                                   200 200 403 200 403 200 200 200 200 403 302
            GET /xem/{subject}/dinh-kem/{code}                           200 200 403 200 403 200 200 200 200 403 302
            POST /api/attachments/{subject}/{purpose}                    403 403 403 403 403 422 403 403 403 403 401
            POST /api/dossiers/{code}/check                              200 200 403 200 403 200 200 200 200 403 401
            POST /api/dossiers/{code}/documents                          422 403 403 403 403 403 403 403 403 403 401
            POST /api/dossiers/{code}/documents/{document}/versions      422 403 403 403 403 403 403 403 403 403 401
            POST /api/dossiers/{code}/draw-back                          403 403 403 403 403 422 403 403 403 403 401
            POST /api/dossiers/{code}/move                               403 403 403 403 403 422 403 403 403 403 401
            POST /api/dossiers/{code}/original                           403 403 403 403 403 422 403 403 403 403 401
            POST /api/dossiers/{code}/withdraw                           422 422 403 403 403 403 403 403 403 403 401
            POST /ho-so/{code}/chuyen                                    403 403 403 403 403 422 403 403 403 403 302
            POST /ho-so/{code}/rut                                       422 422 403 403 403 403 403 403 403 403 302
            POST /ho-so/{code}/tham-dinh-lai                             403 403 403 403 403 422 403 403 403 403 302
            PUT /api/appraisals/{dossierCode}                            403 403 403 403 403 409 403 403 403 403 401
            PUT /api/dossiers/{code}                                     409 403 403 403 403 403 403 403 403 403 401
            PUT /api/dossiers/{code}/documents/{document}/head-signed    404 403 403 403 403 403 403 403 403 403 401
            PUT /api/presence/{subject}                                  200 200 404 200 404 200 200 200 200 404 401
            """;

    private static final String VILLAGE_PREPARING =
            """
            DELETE /api/attachments/{subject}/{code}                     404 404 404 404 404
            DELETE /api/dossiers/{code}/documents/{document}             403 403 404 403 403
            DELETE /api/presence/{subject}                               204 204 204 204 204
            GET /api/appraisals/{dossierCode}                            403 403 403 403 403
            GET /api/attachments/{subject}                               200 200 200 200 200
            GET /api/attachments/{subject}/{code}/content                404 404 404 404 404
            GET /api/attachments/{subject}/{code}/preview/{page}         404 404 404 404 404
            GET /api/attachments/{subject}/{purpose}                     200 200 200 200 403
            GET /api/dossiers/{code}                                     200 200 200 200 403
            GET /api/dossiers/{code}/completion.xlsx                     404 404 404 404 403
            GET /api/dossiers/{code}/documents.zip                       200 200 200 200 403
            GET /api/dossiers/{code}/documents/{document}/content        200 200 200 200 403
            GET /api/dossiers/{code}/documents/{document}/preview/{page} 200 200 200 200 403
            GET /api/dossiers/{code}/findings                            200 200 200 200 403
            GET /api/dossiers/{code}/notices/{notice}                    404 404 404 404 403
            GET /api/dossiers/{code}/original                            200 200 200 200 403
            GET /api/dossiers/{code}/papers/{documentType}               200 200 200 200 403
            GET /ho-so/{code}                                            200 200 200 200 403
            GET /ho-so/{code}/bien-nhan                                  404 404 404 404 403
            GET /ho-so/{code}/phieu-bia                                  200 200 200 200 403
            GET /ho-so/{code}/phieu-kiem-tra                             200 200 200 200 403
            GET /ho-so/{code}/trong-viec                                 200 200 200 200 403
            GET /ho-so/{code}/vi-sao                                     200 200 200 200 403
            GET /tong-quan/ho-so/{code}                                  200 200 200 200 403
            GET /xem/{code}/{document}                                   200 200 200 200 403
            GET /xem/{subject}/dinh-kem/{code}                           404 404 404 404 404
            POST /api/attachments/{subject}/{purpose}                    403 403 403 403 403
            POST /api/dossiers/{code}/check                              200 200 200 200 403
            POST /api/dossiers/{code}/documents                          403 403 422 403 403
            POST /api/dossiers/{code}/documents/{document}/versions      403 403 404 403 403
            POST /api/dossiers/{code}/draw-back                          403 403 403 403 403
            POST /api/dossiers/{code}/move                               403 403 403 403 403
            POST /api/dossiers/{code}/original                           403 403 403 403 403
            POST /api/dossiers/{code}/withdraw                           403 403 422 422 403
            POST /ho-so/{code}/chuyen                                    403 403 403 403 403
            POST /ho-so/{code}/rut                                       403 403 422 422 403
            POST /ho-so/{code}/tham-dinh-lai                             403 403 403 403 403
            PUT /api/appraisals/{dossierCode}                            403 403 403 403 403
            PUT /api/dossiers/{code}                                     403 403 409 403 403
            PUT /api/dossiers/{code}/documents/{document}/head-signed    403 403 404 403 403
            PUT /api/presence/{subject}                                  200 200 200 200 404
            """;

    private static final String VILLAGE_IN_APPRAISAL =
            """
            DELETE /api/attachments/{subject}/{code}                     403 403 403 403 403
            DELETE /api/dossiers/{code}/documents/{document}             403 403 404 403 403
            DELETE /api/presence/{subject}                               204 204 204 204 204
            GET /api/appraisals/{dossierCode}                            403 403 403 403 403
            GET /api/attachments/{subject}                               200 200 200 200 200
            GET /api/attachments/{subject}/{code}/content                200 200 200 200 403
            GET /api/attachments/{subject}/{code}/preview/{page}         200 200 200 200 403
            GET /api/attachments/{subject}/{purpose}                     200 200 200 200 403
            GET /api/dossiers/{code}                                     200 200 200 200 403
            GET /api/dossiers/{code}/completion.xlsx                     404 404 404 404 403
            GET /api/dossiers/{code}/documents.zip                       200 200 200 200 403
            GET /api/dossiers/{code}/documents/{document}/content        200 200 200 200 403
            GET /api/dossiers/{code}/documents/{document}/preview/{page} 200 200 200 200 403
            GET /api/dossiers/{code}/findings                            200 200 200 200 403
            GET /api/dossiers/{code}/notices/{notice}                    404 404 404 404 403
            GET /api/dossiers/{code}/original                            200 200 200 200 403
            GET /api/dossiers/{code}/papers/{documentType}               200 200 200 200 403
            GET /ho-so/{code}                                            200 200 200 200 403
            GET /ho-so/{code}/bien-nhan                                  404 404 404 404 403
            GET /ho-so/{code}/phieu-bia                                  200 200 200 200 403
            GET /ho-so/{code}/phieu-kiem-tra                             200 200 200 200 403
            GET /ho-so/{code}/trong-viec                                 200 200 200 200 403
            GET /ho-so/{code}/vi-sao                                     200 200 200 200 403
            GET /tong-quan/ho-so/{code}                                  200 200 200 200 403
            GET /xem/{code}/{document}                                   200 200 200 200 403
            GET /xem/{subject}/dinh-kem/{code}                           200 200 200 200 403
            POST /api/attachments/{subject}/{purpose}                    403 403 403 403 403
            POST /api/dossiers/{code}/check                              200 200 200 200 403
            POST /api/dossiers/{code}/documents                          403 403 422 403 403
            POST /api/dossiers/{code}/documents/{document}/versions      403 403 422 403 403
            POST /api/dossiers/{code}/draw-back                          403 403 403 403 403
            POST /api/dossiers/{code}/move                               403 403 403 403 403
            POST /api/dossiers/{code}/original                           403 403 403 403 403
            POST /api/dossiers/{code}/withdraw                           403 403 422 422 403
            POST /ho-so/{code}/chuyen                                    403 403 403 403 403
            POST /ho-so/{code}/rut                                       403 403 422 422 403
            POST /ho-so/{code}/tham-dinh-lai                             403 403 403 403 403
            PUT /api/appraisals/{dossierCode}                            403 403 403 403 403
            PUT /api/dossiers/{code}                                     403 403 409 403 403
            PUT /api/dossiers/{code}/documents/{document}/head-signed    403 403 404 403 403
            PUT /api/presence/{subject}                                  200 200 200 200 404
            """;

    private static final String NO_PAPER = "/api/attachments/%s/none";

    private String document;
    private String paper;

    @Autowired
    Office office;

    @Autowired
    CaseWork work;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mappings;

    /** How each endpoint is asked: (user, dossier) → status. */
    private Map<String, BiFunction<String, String, Integer>> questions() {
        Map<String, BiFunction<String, String, Integer>> questions = new TreeMap<>();
        questions.put("GET /api/dossiers/{code}", (user, code) -> ask(user, "GET", "/api/dossiers/" + code, ""));
        questions.put(
                "PUT /api/dossiers/{code}",
                (user, code) -> ask(user, "PUT", "/api/dossiers/" + code, "{\"version\":-1}"));
        questions.put(
                "POST /api/dossiers/{code}/check",
                (user, code) -> ask(user, "POST", "/api/dossiers/" + code + "/check", "{}"));
        questions.put(
                "GET /api/dossiers/{code}/completion.xlsx",
                (user, code) -> ask(user, "GET", "/api/dossiers/" + code + "/completion.xlsx", ""));
        questions.put(
                "POST /api/dossiers/{code}/withdraw",
                (user, code) -> ask(user, "POST", "/api/dossiers/" + code + "/withdraw", "{\"reason\":\"\"}"));
        questions.put(
                "POST /api/dossiers/{code}/documents",
                (user, code) -> work.uploadStatus(
                        user.equals("nobody") ? null : user, code, "SUBMISSION_LETTER", "x.exe", new byte[] {'M', 'Z'
                        }));
        questions.put(
                "POST /api/dossiers/{code}/documents/{document}/versions",
                (user, code) -> work.send(
                        user.equals("nobody") ? null : user,
                        "/api/dossiers/" + code + "/documents/none/versions?name=x.exe",
                        new byte[] {'M', 'Z'}));
        questions.put(
                "GET /api/dossiers/{code}/papers/{documentType}",
                (user, code) -> ask(user, "GET", "/api/dossiers/" + code + "/papers/SUBMISSION_LETTER", ""));
        questions.put(
                "GET /api/dossiers/{code}/notices/{notice}",
                (user, code) -> ask(user, "GET", "/api/dossiers/" + code + "/notices/TB1", ""));
        questions.put(
                "GET /api/dossiers/{code}/original",
                (user, code) -> ask(user, "GET", "/api/dossiers/" + code + "/original", ""));
        questions.put(
                "POST /api/dossiers/{code}/original",
                (user, code) -> ask(user, "POST", "/api/dossiers/" + code + "/original", "{}"));
        questions.put(
                "GET /ho-so/{code}/phieu-bia", (user, code) -> ask(user, "GET", "/ho-so/" + code + "/phieu-bia", ""));
        questions.put(
                "GET /ho-so/{code}/bien-nhan", (user, code) -> ask(user, "GET", "/ho-so/" + code + "/bien-nhan", ""));
        questions.put(
                "PUT /api/dossiers/{code}/documents/{document}/head-signed",
                (user, code) -> ask(
                        user, "PUT", "/api/dossiers/" + code + "/documents/none/head-signed", "{\"headSigned\":true}"));
        questions.put(
                "DELETE /api/dossiers/{code}/documents/{document}",
                (user, code) -> ask(user, "DELETE", "/api/dossiers/" + code + "/documents/none", ""));
        questions.put(
                "GET /api/dossiers/{code}/documents/{document}/content",
                (user, code) -> ask(user, "GET", document, ""));
        questions.put(
                "GET /api/dossiers/{code}/documents.zip",
                (user, code) -> ask(user, "GET", "/api/dossiers/" + code + "/documents.zip", ""));
        questions.put(
                "GET /api/dossiers/{code}/findings",
                (user, code) -> ask(user, "GET", "/api/dossiers/" + code + "/findings", ""));
        questions.put(
                "POST /api/dossiers/{code}/draw-back",
                (user, code) -> ask(user, "POST", "/api/dossiers/" + code + "/draw-back", "{\"reason\":\"\"}"));
        questions.put(
                "POST /api/dossiers/{code}/move",
                (user, code) -> ask(user, "POST", "/api/dossiers/" + code + "/move", "{\"reason\":\"\"}"));
        questions.put("POST /ho-so/{code}/chuyen", (user, code) -> ask(user, "POST", "/ho-so/" + code + "/chuyen", ""));
        questions.put(
                "POST /ho-so/{code}/tham-dinh-lai",
                (user, code) -> ask(user, "POST", "/ho-so/" + code + "/tham-dinh-lai", ""));
        questions.put(
                "GET /ho-so/{code}/phieu-kiem-tra",
                (user, code) -> ask(user, "GET", "/ho-so/" + code + "/phieu-kiem-tra", ""));
        questions.put("GET /tong-quan/ho-so/{code}", (user, code) -> ask(user, "GET", "/tong-quan/ho-so/" + code, ""));
        questions.put("GET /ho-so/{code}/vi-sao", (user, code) -> ask(user, "GET", "/ho-so/" + code + "/vi-sao", ""));
        questions.put(
                "GET /ho-so/{code}/trong-viec", (user, code) -> ask(user, "GET", "/ho-so/" + code + "/trong-viec", ""));
        questions.put("GET /ho-so/{code}", (user, code) -> ask(user, "GET", "/ho-so/" + code, ""));
        questions.put("POST /ho-so/{code}/rut", (user, code) -> ask(user, "POST", "/ho-so/" + code + "/rut", ""));
        questions.put(
                "GET /api/appraisals/{dossierCode}", (user, code) -> ask(user, "GET", "/api/appraisals/" + code, ""));
        questions.put(
                "PUT /api/appraisals/{dossierCode}",
                (user, code) -> ask(user, "PUT", "/api/appraisals/" + code, "{\"version\":-1}"));
        questions.put("PUT /api/presence/{subject}", (user, code) -> ask(user, "PUT", "/api/presence/" + code, "{}"));
        questions.put(
                "DELETE /api/presence/{subject}", (user, code) -> ask(user, "DELETE", "/api/presence/" + code, ""));
        questions.put(
                "GET /api/attachments/{subject}", (user, code) -> ask(user, "GET", "/api/attachments/" + code, ""));
        questions.put(
                "GET /api/attachments/{subject}/{purpose}",
                (user, code) -> ask(user, "GET", "/api/attachments/" + code + "/APPRAISAL_PAPER", ""));
        questions.put(
                "POST /api/attachments/{subject}/{purpose}",
                (user, code) -> work.send(
                        user.equals("nobody") ? null : user,
                        "/api/attachments/" + code + "/APPRAISAL_PAPER?name=x.exe",
                        new byte[] {'M', 'Z'}));
        questions.put(
                "DELETE /api/attachments/{subject}/{code}",
                (user, code) -> ask(user, "DELETE", user.equals("noivu.cv") ? NO_PAPER.formatted(code) : paper, ""));
        questions.put(
                "GET /api/attachments/{subject}/{code}/content",
                (user, code) -> ask(user, "GET", paper + "/content", ""));
        questions.put(
                "GET /api/attachments/{subject}/{code}/preview/{page}",
                (user, code) -> ask(user, "GET", paper + "/preview/1", ""));
        questions.put(
                "GET /xem/{subject}/dinh-kem/{code}",
                (user, code) -> ask(
                        user,
                        "GET",
                        paper.replaceFirst("/api/attachments/([^/]+)/([^/]+)$", "/xem/$1/dinh-kem/$2"),
                        ""));
        questions.put(
                "GET /api/dossiers/{code}/documents/{document}/preview/{page}",
                (user, code) -> ask(user, "GET", document.replaceFirst("/content$", "/preview/1"), ""));
        questions.put(
                "GET /xem/{code}/{document}",
                (user, code) -> ask(
                        user,
                        "GET",
                        document.replaceFirst("/api/dossiers/([^/]+)/documents/([^/]+)/content$", "/xem/$1/$2"),
                        ""));
        return questions;
    }

    @Test
    void everyEndpointHasALine() {
        Set<String> found = mappings.getHandlerMethods().entrySet().stream()
                .filter(e -> e.getValue().getBeanType().getPackageName().startsWith("vn.vinhdanh"))
                .flatMap(e -> e.getKey().getPatternValues().stream().flatMap(pattern -> methods(
                                e.getKey().getMethodsCondition().getMethods())
                        .map(method -> method + " " + pattern)))
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> known = new TreeSet<>(ELSEWHERE);
        known.addAll(questions().keySet());

        assertThat(found)
                .as("endpoints with a line, and lines with an endpoint")
                .isEqualTo(known);
    }

    @Test
    void whileTheUnitPrepares() {
        work.campaignUnderWay();
        String dossier = work.preparedDossier("cocleu.cv", "coc-leu", "CITY_COMMENDATION");
        hold(dossier, ROLES, PREPARING);
    }

    @Test
    void whileTheOfficeAppraises() {
        work.campaignUnderWay();
        String dossier = work.directDossier("cocleu.cv", "coc-leu", "CITY_COMMENDATION");
        attachPaper(dossier);
        hold(dossier, ROLES, IN_APPRAISAL);
    }

    @Test
    void onceItIsOver() {
        work.campaignUnderWay();
        String dossier = work.directDossier("cocleu.cv", "coc-leu", "CITY_COMMENDATION");
        attachPaper(dossier);
        work.appraisedAsQualified(dossier);
        work.councilAgrees(5, dossier);
        office.complete("chutich", dossier, "userTask_decideAward", Office.yes("55/QĐ-UBND", "2021-07-12"));
        assertThat(work.status(dossier)).isEqualTo("AWARDED");
        hold(dossier, ROLES, AWARDED);
    }

    @Test
    void aVillageWhoseCommunePreparesForIt() {
        work.campaignUnderWay();
        office.standsIn("kinhte.cv", "unit.thon-van-hoa-1");
        office.standsIn("kinhte.tp", "head.thon-van-hoa-1");
        String dossier = work.preparedDossier("vanhoa.cv", "thon-van-hoa-1", "CITY_COMMENDATION");
        hold(dossier, VILLAGE_ROLES, VILLAGE_PREPARING);
        office.complete("vanhoa.cv", dossier, "userTask_prepareDossier");
        office.runJobs();
        attachPaper(dossier);
        hold(dossier, VILLAGE_ROLES, VILLAGE_IN_APPRAISAL);
    }

    private void hold(String dossier, List<String> roles, String expected) {
        document = document(dossier);
        paper = paper(dossier);
        List<String> lines = new ArrayList<>();
        questions()
                .forEach((endpoint, question) -> lines.add("%-60s %s"
                        .formatted(
                                endpoint,
                                roles.stream()
                                        .map(role -> String.valueOf(question.apply(role, dossier)))
                                        .collect(Collectors.joining(" ")))));
        assertThat(String.join("\n", lines)).isEqualTo(expected.strip());
    }

    private void attachPaper(String dossier) {
        assertThat(work.send(
                        "noivu.cv",
                        "/api/attachments/" + dossier + "/APPRAISAL_PAPER?name=bien-ban.pdf",
                        SamplePdf.titled("Biên bản")))
                .isEqualTo(200);
    }

    private int ask(String user, String method, String url, String body) {
        return work.ask(user.equals("nobody") ? null : user, method, url, body);
    }

    private String document(String dossier) {
        String owner = dossierOwner(dossier);
        return work.get(owner, "/api/dossiers/" + dossier)
                .get("slots")
                .get(0)
                .get("documents")
                .get(0)
                .get("url")
                .asText();
    }

    private String dossierOwner(String dossier) {
        return work.dossier(dossier).unitId().startsWith("thon-") ? "vanhoa.cv" : "cocleu.cv";
    }

    /** A paper of the appraisal; before there is one, an address that leads nowhere. */
    private String paper(String dossier) {
        JsonNode files = work.get(dossierOwner(dossier), "/api/attachments/" + dossier + "/APPRAISAL_PAPER")
                .get("files");
        return files.isEmpty()
                ? NO_PAPER.formatted(dossier)
                : "/api/attachments/" + dossier + "/" + files.get(0).get("code").asText();
    }

    private static Stream<String> methods(Set<RequestMethod> methods) {
        return methods.isEmpty() ? Stream.of("*") : methods.stream().map(Enum::name);
    }
}
