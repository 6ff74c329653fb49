package org.duxue.ground.shared;

import static org.duxue.ground.shared.Wording.Family.CALLER;
import static org.duxue.ground.shared.Wording.Family.OURS;
import static org.duxue.ground.shared.Wording.Family.PERMISSION;
import static org.duxue.ground.shared.Wording.Family.STATE;

/** Refusals any room may need. */
public enum HouseProblem implements ProblemCatalogue {
    SIGN_IN_REQUIRED(Wording.of(
                    PERMISSION,
                    "HOUSE-SIGN-IN-REQUIRED",
                    "请先登录",
                    "登录后再试",
                    "Please sign in first",
                    "Sign in and try again")
            .status(401)),
    NOT_ALLOWED(Wording.of(
            PERMISSION,
            "HOUSE-NOT-ALLOWED",
            "您没有权限这样做（{permission}）",
            "如有需要，请联系系统管理员调整角色或范围",
            "You are not allowed to do this ({permission})",
            "Ask the system administrator if you need it")),
    NOT_FOUND(Wording.of(
                    CALLER,
                    "HOUSE-NOT-FOUND",
                    "没有找到{what}",
                    "核对编号，或它已不在您的范围内",
                    "Not found: {what}",
                    "Check the identifier; it may be outside your scope")
            .status(404)),
    FIELDS_INVALID(Wording.of(
                    CALLER,
                    "HOUSE-FIELDS-INVALID",
                    "有 {count} 处填写有误",
                    "按每处的说明改正后再提交",
                    "{count} fields are not valid",
                    "Correct each of them and submit again")
            .status(422)),
    BODY_UNREADABLE(Wording.of(
            CALLER,
            "HOUSE-BODY-UNREADABLE",
            "请求内容无法读取：{reason}",
            "检查格式是否为合法的 JSON",
            "The request cannot be read: {reason}",
            "Check that it is valid JSON")),
    REQUEST_INVALID(Wording.of(
            CALLER,
            "HOUSE-REQUEST-INVALID",
            "请求无效：{reason}",
            "对照接口说明检查参数",
            "The request is not valid: {reason}",
            "Check the parameters against the interface description")),
    METHOD_UNSUPPORTED(Wording.of(
                    CALLER,
                    "HOUSE-METHOD-UNSUPPORTED",
                    "这个地址不接受这种请求：{reason}",
                    "对照接口说明检查请求方法和内容类型",
                    "This address does not take such a request: {reason}",
                    "Check the method and the content type")
            .status(405)),
    TOO_LARGE(Wording.of(
                    CALLER,
                    "HOUSE-TOO-LARGE",
                    "上传的内容太大，没有接收",
                    "一次上传的文件合计不超过 200 MB；请分几次上传，或拆分文件",
                    "What was sent is too large and was not taken",
                    "Upload at most 200 MB at once; send the files in several goes or split them")
            .status(413)),
    UNIT_CODE_MALFORMED(Wording.of(
            CALLER,
            "HOUSE-UNIT-CODE-MALFORMED",
            "单位代码“{code}”格式不对",
            "代码由字母、数字、点、下划线或短横组成，最长 64 位",
            "“{code}” is not a unit code",
            "Use letters, digits, dots, underscores or dashes, at most 64")),
    PERIOD_MALFORMED(Wording.of(
            CALLER,
            "HOUSE-PERIOD-MALFORMED",
            "年度“{period}”格式不对",
            "写四位年份，例如 2025",
            "“{period}” is not a period",
            "Write a year of four digits, for example 2025")),
    CURSOR_MALFORMED(Wording.of(
            CALLER,
            "HOUSE-CURSOR-MALFORMED",
            "翻页标记无效",
            "回到第一页重新开始",
            "The cursor is not valid",
            "Start from the first page")),
    VERSION_REQUIRED(Wording.of(
                    CALLER,
                    "HOUSE-VERSION-REQUIRED",
                    "修改时必须带上所依据的版本",
                    "在 If-Match 请求头中写上读取时的版本",
                    "An edit must name the version it is based on",
                    "Send the version you read in If-Match")
            .status(428)),
    VERSION_STALE(Wording.of(
                    STATE,
                    "HOUSE-VERSION-STALE",
                    "内容已被他人修改",
                    "刷新查看最新内容，再决定是否修改",
                    "Someone else changed this meanwhile",
                    "Reload it and decide again")
            .status(412)),
    KEY_REUSED(Wording.of(
                    CALLER,
                    "HOUSE-KEY-REUSED",
                    "同一个 Idempotency-Key 用在了不同的请求上",
                    "每次新的提交请换一个新的键",
                    "This Idempotency-Key was used for another request",
                    "Use a new key for every new submission")
            .status(422)),
    BUSY(Wording.of(OURS, "HOUSE-BUSY", "系统繁忙，请稍后再试", "几秒后重试", "The house is busy", "Try again in a few seconds")
            .status(503)),
    CONFLICT(Wording.of(
            STATE,
            "HOUSE-CONFLICT",
            "与同时进行的另一项操作冲突",
            "刷新后再试",
            "This conflicts with something done at the same time",
            "Reload and try again")),
    UNKNOWN(Wording.of(
            OURS,
            "HOUSE-UNKNOWN",
            "系统出现意外错误，参考号 {reference}",
            "请把参考号告诉系统管理员",
            "Something unexpected went wrong, reference {reference}",
            "Give the reference to the system administrator"));

    private final Wording wording;

    HouseProblem(Wording wording) {
        this.wording = wording;
    }

    @Override
    public Wording wording() {
        return wording;
    }
}
