package io.juhui.frame.campaign;

import io.juhui.kernel.Id;

public record CampaignId(long value) implements Id {}
