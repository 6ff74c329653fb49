package org.duxue.demo.school;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Ground, buildings and equipment of a whole school; areas in m², money in 万元.
 *
 * @param teaching 教学及辅助用房, indoor sports rooms included
 * @param extraSports converted safe ground inside the campus, counted only in dense centres
 * @param rentedSports rented ground outside, likewise
 * @param multimediaRooms null when the school left the cell empty
 */
public record Premises(
        double site,
        double green,
        double outdoorSports,
        double teaching,
        double indoorSports,
        double office,
        double living,
        double extraSports,
        double rentedSports,
        boolean denseCentre,
        double assets,
        double equipment,
        @Nullable Integer multimediaRooms,
        int books,
        List<Room> rooms) {

    /**
     * A music or art room.
     *
     * @param planned year in which its building was planned
     */
    public record Room(Kind kind, double area, int planned) {
        /** 音乐 or 美术. */
        public enum Kind {
            MUSIC,
            ART
        }
    }

    public Premises {
        rooms = List.copyOf(rooms);
    }

    /** 校舍建筑面积. */
    public double building() {
        return teaching + office + living;
    }

    public List<Double> areas(Room.Kind kind) {
        return rooms.stream()
                .filter(room -> room.kind() == kind)
                .map(Room::area)
                .toList();
    }
}
