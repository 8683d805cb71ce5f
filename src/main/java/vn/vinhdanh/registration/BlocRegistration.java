package vn.vinhdanh.registration;

import java.time.Instant;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.PersistenceCreator;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;

/** The list of registrations that one bloc sends to the appraising office (R65). */
@Table("bloc_registration")
public class BlocRegistration {

    @Id
    private final String code;

    @Version
    private Integer version;

    private final String campaignId;
    private final String blocId;
    private Instant sentAt;
    private String sentBy;
    private Instant receivedAt;
    private String receivedBy;
    private String returnReason;

    @PersistenceCreator
    BlocRegistration(
            String code,
            Integer version,
            String campaignId,
            String blocId,
            Instant sentAt,
            String sentBy,
            Instant receivedAt,
            String receivedBy,
            String returnReason) {
        this.code = code;
        this.version = version;
        this.campaignId = campaignId;
        this.blocId = blocId;
        this.sentAt = sentAt;
        this.sentBy = sentBy;
        this.receivedAt = receivedAt;
        this.receivedBy = receivedBy;
        this.returnReason = returnReason;
    }

    static BlocRegistration open(String campaignId, String blocId) {
        return new BlocRegistration(codeOf(campaignId, blocId), null, campaignId, blocId, null, null, null, null, "");
    }

    public static String codeOf(String campaignId, String blocId) {
        return campaignId + "-DKK-" + blocId;
    }

    void send(String person, Instant at) {
        sentAt = at;
        sentBy = person;
        returnReason = "";
    }

    void receive(String person, Instant at) {
        receivedAt = at;
        receivedBy = person;
    }

    void returnToBloc(String reason) {
        sentAt = null;
        sentBy = null;
        returnReason = reason;
    }

    boolean isSent() {
        return sentAt != null;
    }

    public String code() {
        return code;
    }

    public String campaignId() {
        return campaignId;
    }

    public String blocId() {
        return blocId;
    }

    public Instant sentAt() {
        return sentAt;
    }

    public String sentBy() {
        return sentBy;
    }

    public Instant receivedAt() {
        return receivedAt;
    }

    public String receivedBy() {
        return receivedBy;
    }

    public String returnReason() {
        return returnReason;
    }
}
