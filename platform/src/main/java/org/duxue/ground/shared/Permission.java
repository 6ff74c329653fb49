package org.duxue.ground.shared;

/**
 * Everything a person may be allowed to do, as {@code area:thing:verb}. The browser shows or hides a button by the same
 * code; which role holds which permission stands in one table of the access room.
 */
public enum Permission {
    ACCOUNT_READ("access:account:read"),
    ACCOUNT_WRITE("access:account:write"),
    UNIT_READ("organisation:unit:read"),
    UNIT_WRITE("organisation:unit:write"),
    AUDIT_READ("audit:entry:read"),
    AUDIT_VERIFY("audit:chain:verify"),
    NOTICE_READ("notice:notice:read"),
    FILE_READ("files:file:read"),
    FILE_WRITE("files:file:write"),
    PACK_READ("pack:pack:read"),
    PACK_TUNE("pack:parameter:write"),
    FACTS_READ("facts:value:read"),
    FACTS_WRITE("facts:value:write"),
    FACTS_CONFIRM("facts:value:confirm"),
    IMPORT_READ("facts:import:read"),
    IMPORT_WRITE("facts:import:write"),
    EVIDENCE_WRITE("facts:evidence:write"),
    INDICATOR_CONFIRM("facts:indicator:confirm"),
    EVALUATION_READ("scoring:evaluation:read"),
    WHAT_IF("scoring:what-if:run"),
    PLAN("analysis:plan:run"),
    RESULT_READ("result:result:read"),
    RESULT_SIGN("result:result:sign"),
    REPORT_READ("report:document:read"),
    SCHEME_WRITE("pack:scheme:write"),
    YEAR_PLAN_READ("programme:plan:read"),
    YEAR_PLAN_WRITE("programme:plan:write"),
    YEAR_PLAN_APPROVE("programme:plan:approve"),
    PROGRAMME_READ("programme:programme:read"),
    PROGRAMME_WRITE("programme:programme:write"),
    BURDEN_READ("burden:entry:read"),
    BURDEN_WRITE("burden:entry:write"),
    CORPS_READ("inspectors:person:read"),
    CORPS_WRITE("inspectors:person:write"),
    ANSWER_READ("collection:answer:read"),
    ANSWER_WRITE("collection:answer:write"),
    SUBMISSION_SIGN("collection:submission:sign"),
    ANSWER_RETURN("collection:answer:return"),
    SHEET_READ("review:sheet:read"),
    MARK_WRITE("review:mark:write"),
    DECISION_WRITE("review:decision:write"),
    OPINION_READ("opinion:opinion:read"),
    OPINION_WRITE("opinion:opinion:write"),
    DEFENCE_WRITE("opinion:defence:write"),
    LETTER_READ("letter:letter:read"),
    LETTER_WRITE("letter:letter:write"),
    DESK_READ("desk:home:read");

    private final String code;

    Permission(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }
}
