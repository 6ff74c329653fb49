package org.duxue.work.programme.launch;

/** How far a programme has come. */
public enum ProgrammeState {
    DRAFT("草稿"),
    RUNNING("进行中"),
    PAUSED("暂停"),
    CLOSED("结束"),
    WITHDRAWN("撤销");

    private final String title;

    ProgrammeState(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }

    public boolean over() {
        return this == CLOSED || this == WITHDRAWN;
    }
}
