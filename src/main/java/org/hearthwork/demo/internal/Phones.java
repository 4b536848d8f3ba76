package org.hearthwork.demo.internal;

import org.hearthwork.homework.Doing;
import org.hearthwork.homework.Photos;
import org.hearthwork.homework.Sending;
import org.hearthwork.homework.Talking;
import org.hearthwork.outcomes.CheckIns;
import org.hearthwork.phone.Togetherness;
import org.springframework.stereotype.Component;

/** What partners work with. */
@Component
record Phones(
        Doing doing, Talking talking, Sending sending, Photos photos, Togetherness togetherness, CheckIns checkIns) {}
