package org.hearthwork.homework;

import java.util.UUID;

public record PhotoId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
