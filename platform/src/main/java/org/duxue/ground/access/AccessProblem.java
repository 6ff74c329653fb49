package org.duxue.ground.access;

import static org.duxue.ground.shared.Wording.Family.CALLER;
import static org.duxue.ground.shared.Wording.Family.OURS;
import static org.duxue.ground.shared.Wording.Family.PERMISSION;
import static org.duxue.ground.shared.Wording.Family.STATE;

import org.duxue.ground.shared.ProblemCatalogue;
import org.duxue.ground.shared.Wording;

/** What the door may refuse. */
public enum AccessProblem implements ProblemCatalogue {
    SIGN_IN_REFUSED(Wording.of(
                    PERMISSION,
                    "ACCESS-SIGN-IN-REFUSED",
                    "账号或密码不正确",
                    "检查大小写；连续输错会暂时锁定，忘记密码请联系系统管理员",
                    "The account or the password is not right",
                    "Check upper and lower case; several failures lock the account for a while")
            .status(401)),
    TOTP_REQUIRED(Wording.of(
                    PERMISSION,
                    "ACCESS-TOTP-REQUIRED",
                    "请输入动态验证码",
                    "打开手机上的验证器，输入当前的 6 位数字",
                    "Enter the one-time code",
                    "Open your authenticator and enter its six digits")
            .status(401)),
    TOTP_REFUSED(Wording.of(
                    PERMISSION,
                    "ACCESS-TOTP-REFUSED",
                    "动态验证码不正确或已经用过",
                    "等下一个验证码出现后再试；手机时间须准确",
                    "The one-time code is wrong or was used before",
                    "Wait for the next code; the phone's clock must be right")
            .status(401)),
    LOCKED(Wording.of(
                    PERMISSION,
                    "ACCESS-LOCKED",
                    "连续输错次数过多，请在 {seconds} 秒后再试",
                    "忘记密码请联系系统管理员解锁或重置",
                    "Too many failures, try again in {seconds} seconds",
                    "Ask the system administrator to unlock or reset the account")
            .status(429)),
    TOO_MANY_ATTEMPTS(Wording.of(
                    PERMISSION,
                    "ACCESS-TOO-MANY-ATTEMPTS",
                    "登录尝试过于频繁，请在 {seconds} 秒后再试",
                    "稍候再试",
                    "Too many attempts, try again in {seconds} seconds",
                    "Wait a little")
            .status(429)),
    FORGED(Wording.of(
            PERMISSION,
            "ACCESS-FORGED",
            "请求缺少有效的防伪标记",
            "刷新页面后再试；程序调用须在 X-XSRF-TOKEN 中带回 XSRF-TOKEN",
            "The request lacks a valid token against forgery",
            "Reload the page; programs send the cookie XSRF-TOKEN back as X-XSRF-TOKEN")),
    PASSWORD_WEAK(Wording.of(
                    CALLER,
                    "ACCESS-PASSWORD-WEAK",
                    "新密码不合要求：{reason}",
                    "至少 {length} 个字符，不含账号名，不用常见密码",
                    "The new password will not do: {reason}",
                    "At least {length} characters, without the account's name, not a common one")
            .status(422)),
    PASSWORD_WRONG(Wording.of(
                    CALLER,
                    "ACCESS-PASSWORD-WRONG",
                    "当前密码不正确",
                    "重新输入当前密码",
                    "The current password is not right",
                    "Enter it again")
            .status(422)),
    TOTP_MISMATCH(Wording.of(
                    CALLER,
                    "ACCESS-TOTP-MISMATCH",
                    "验证码不正确",
                    "输入验证器上当前的 6 位数字；手机时间须准确",
                    "The code does not fit",
                    "Enter the six digits your authenticator shows now")
            .status(422)),
    TOTP_SET_ALREADY(Wording.of(
            STATE,
            "ACCESS-TOTP-SET-ALREADY",
            "已经绑定了验证器",
            "先解除绑定，再重新绑定",
            "An authenticator is set up already",
            "Remove it first")),
    TOTP_NOT_OFFERED(Wording.of(
            STATE,
            "ACCESS-TOTP-NOT-OFFERED",
            "还没有开始绑定验证器",
            "先获取二维码，再输入验证码",
            "No authenticator is being set up",
            "Ask for the code to scan first")),
    TOTP_UNREADABLE(Wording.of(
                    OURS,
                    "ACCESS-TOTP-UNREADABLE",
                    "验证器的密钥无法读取，暂不能用它登录",
                    "请系统管理员找回本机的密钥文件，或为该账号解除验证器后重新绑定",
                    "The authenticator's secret cannot be read",
                    "Let the administrator bring back this installation's keys, or remove the authenticator and set it up anew")
            .status(503)),
    ACCOUNT_TAKEN(Wording.of(
            STATE,
            "ACCESS-ACCOUNT-TAKEN",
            "账号“{account}”已存在",
            "换一个账号名",
            "The account “{account}” exists already",
            "Choose another name")),
    ROLE_UNKNOWN(Wording.of(
                    CALLER,
                    "ACCESS-ROLE-UNKNOWN",
                    "没有“{role}”这种角色",
                    "从角色列表中选择",
                    "There is no role “{role}”",
                    "Choose one of the roles")
            .status(422)),
    UNIT_UNKNOWN(Wording.of(
                    CALLER,
                    "ACCESS-UNIT-UNKNOWN",
                    "没有代码为“{unit}”的单位",
                    "从单位列表中选择",
                    "There is no unit “{unit}”",
                    "Choose one of the units")
            .status(422)),
    LAST_ADMINISTRATOR(Wording.of(
            STATE,
            "ACCESS-LAST-ADMINISTRATOR",
            "这是最后一个可用的系统管理员，不能停用或取消其角色",
            "先指定另一位系统管理员",
            "This is the last system administrator who can sign in",
            "Appoint another one first"));

    private final Wording wording;

    AccessProblem(Wording wording) {
        this.wording = wording;
    }

    @Override
    public Wording wording() {
        return wording;
    }
}
