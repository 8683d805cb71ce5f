package vn.vinhdanh.campaign;

/** Kinds of unit that the field knows (R24); a campaign says which of them take part. */
public enum UnitKind {
    XA,
    PHUONG,
    THON,
    TO_DAN_PHO,
    SPECIALIST_OFFICE,
    PUBLIC_SERVICE_UNIT,
    PARTY_BODY,
    FATHERLAND_FRONT,
    MASS_ORGANIZATION,
    ARMED_FORCES_UNIT,
    ENTERPRISE,
    COOPERATIVE
}
