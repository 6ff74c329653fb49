package org.duxue.ground.access;

import static org.duxue.ground.shared.Permission.*;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.duxue.ground.shared.Permission;

/** Who may do what: the one table. A role holds in the unit it is granted in and in everything below. */
public enum HouseRole {
    /** Keeps the accounts and watches over the record; does not touch the office's numbers. */
    SYSTEM_ADMINISTRATOR(
            "system-administrator",
            DESK_READ,
            NOTICE_READ,
            ACCOUNT_READ,
            ACCOUNT_WRITE,
            UNIT_READ,
            AUDIT_READ,
            AUDIT_VERIFY,
            PACK_READ),
    /** Runs the year's work: imports, judges, plans, signs. */
    DISTRICT_OFFICER(
            "district-officer",
            DESK_READ,
            NOTICE_READ,
            ACCOUNT_READ,
            UNIT_READ,
            UNIT_WRITE,
            AUDIT_READ,
            AUDIT_VERIFY,
            FILE_READ,
            FILE_WRITE,
            PACK_READ,
            PACK_TUNE,
            FACTS_READ,
            FACTS_WRITE,
            FACTS_CONFIRM,
            IMPORT_READ,
            IMPORT_WRITE,
            EVIDENCE_WRITE,
            INDICATOR_CONFIRM,
            EVALUATION_READ,
            WHAT_IF,
            PLAN,
            RESULT_READ,
            RESULT_SIGN,
            REPORT_READ,
            SCHEME_WRITE,
            YEAR_PLAN_READ,
            YEAR_PLAN_WRITE,
            PROGRAMME_READ,
            PROGRAMME_WRITE,
            BURDEN_READ,
            BURDEN_WRITE,
            CORPS_READ,
            CORPS_WRITE,
            ANSWER_READ,
            ANSWER_RETURN,
            SHEET_READ,
            MARK_WRITE,
            DECISION_WRITE,
            OPINION_READ,
            OPINION_WRITE,
            LETTER_READ,
            LETTER_WRITE),
    /** Sees everything, tries what-if and plans, changes nothing. */
    DISTRICT_LEADER(
            "district-leader",
            DESK_READ,
            NOTICE_READ,
            UNIT_READ,
            AUDIT_READ,
            AUDIT_VERIFY,
            FILE_READ,
            PACK_READ,
            FACTS_READ,
            IMPORT_READ,
            EVALUATION_READ,
            WHAT_IF,
            PLAN,
            RESULT_READ,
            REPORT_READ,
            YEAR_PLAN_READ,
            YEAR_PLAN_APPROVE,
            PROGRAMME_READ,
            BURDEN_READ,
            CORPS_READ,
            ANSWER_READ,
            SHEET_READ,
            OPINION_READ,
            LETTER_READ),
    /** Brings in the statistics and keeps them right. */
    DATA_OFFICER(
            "data-officer",
            DESK_READ,
            NOTICE_READ,
            UNIT_READ,
            UNIT_WRITE,
            FILE_READ,
            FILE_WRITE,
            PACK_READ,
            FACTS_READ,
            FACTS_WRITE,
            IMPORT_READ,
            IMPORT_WRITE,
            EVALUATION_READ,
            WHAT_IF,
            RESULT_READ,
            REPORT_READ,
            YEAR_PLAN_READ,
            PROGRAMME_READ,
            BURDEN_READ),
    /** Fills in the own school's facts and evidence. */
    SCHOOL_REPORTER(
            "school-reporter",
            DESK_READ,
            NOTICE_READ,
            UNIT_READ,
            FILE_READ,
            FILE_WRITE,
            PACK_READ,
            FACTS_READ,
            FACTS_WRITE,
            EVIDENCE_WRITE,
            EVALUATION_READ,
            PROGRAMME_READ,
            BURDEN_READ,
            ANSWER_READ,
            ANSWER_WRITE,
            OPINION_READ),
    /** Answers for the own school's facts. */
    PRINCIPAL(
            "principal",
            DESK_READ,
            NOTICE_READ,
            UNIT_READ,
            FILE_READ,
            FILE_WRITE,
            PACK_READ,
            FACTS_READ,
            FACTS_WRITE,
            FACTS_CONFIRM,
            EVIDENCE_WRITE,
            EVALUATION_READ,
            PROGRAMME_READ,
            BURDEN_READ,
            ANSWER_READ,
            ANSWER_WRITE,
            SUBMISSION_SIGN,
            OPINION_READ,
            DEFENCE_WRITE,
            LETTER_READ),
    /** Reviews the cases assigned, and no others. */
    EXPERT(
            "expert",
            DESK_READ,
            NOTICE_READ,
            UNIT_READ,
            FILE_READ,
            FILE_WRITE,
            PACK_READ,
            PROGRAMME_READ,
            ANSWER_READ,
            ANSWER_RETURN,
            SHEET_READ,
            MARK_WRITE,
            DECISION_WRITE),
    /** An appointed supervisor; reviews the cases assigned, and may lead their teams. */
    INSPECTOR(
            "inspector",
            DESK_READ,
            NOTICE_READ,
            UNIT_READ,
            FILE_READ,
            FILE_WRITE,
            PACK_READ,
            PROGRAMME_READ,
            ANSWER_READ,
            ANSWER_RETURN,
            SHEET_READ,
            MARK_WRITE,
            DECISION_WRITE),
    /** A commissioned institution; reviews sampled cases until its commission ends. */
    INSTITUTION(
            "institution",
            DESK_READ,
            NOTICE_READ,
            UNIT_READ,
            FILE_READ,
            FILE_WRITE,
            PACK_READ,
            PROGRAMME_READ,
            ANSWER_READ,
            SHEET_READ,
            MARK_WRITE);

    private final String code;
    private final Set<Permission> permissions;

    HouseRole(String code, Permission... permissions) {
        this.code = code;
        this.permissions = EnumSet.copyOf(Arrays.asList(permissions));
    }

    public String code() {
        return code;
    }

    public Set<Permission> permissions() {
        return EnumSet.copyOf(permissions);
    }

    boolean may(Permission permission) {
        return permissions.contains(permission);
    }

    public static Optional<HouseRole> of(String code) {
        return Arrays.stream(values()).filter(role -> role.code.equals(code)).findFirst();
    }
}
