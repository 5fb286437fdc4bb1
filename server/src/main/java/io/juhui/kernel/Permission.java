package io.juhui.kernel;

import java.util.Optional;
import java.util.stream.Stream;

/**
 * The one list of what staff may be permitted. End points ({@code @Access}), fields and the console's buttons are all decided by
 * it; roles hold the codes as rows, and a role with {@link #ALL} holds every one.
 */
public enum Permission {
    GOODS_VIEW("goods:view", "看商品、类目、品牌、库存和运费模板", "See products, categories, brands, stock and freight templates"),
    GOODS_EDIT(
            "goods:edit", "编辑商品、类目、品牌，上下架，传图片", "Edit products, categories and brands, shelve them, upload pictures"),
    GOODS_COST("goods:cost", "看成本价；能编辑商品时也能改", "See what goods cost, and change it when editing them"),
    STOCK_EDIT("stock:edit", "增减和盘点库存", "Move and count stock"),
    ORDERS_VIEW("orders:view", "看订单、快递公司和自提点", "See orders, carriers and pickup points"),
    ORDERS_SHIP("orders:ship", "发货、核销自提码、写商家备注", "Ship, hand over pickups, write staff notes"),
    ORDERS_PRICE("orders:price", "给待付款订单改价、关闭待付款订单", "Change prices of unpaid orders, close them"),
    ORDERS_REFUND("orders:refund", "取消已付款订单并退款、重试退款", "Cancel and refund paid orders, try refunds again"),
    ORDERS_UNMASK("orders:unmask", "看收货人的完整电话和地址，每次留痕", "See receivers' whole phone and address, each time on record"),
    AFTERSALE_HANDLE(
            "aftersale:handle",
            "看和处理售后：同意、拒绝、协商、验货、退款",
            "See and handle after-sale cases: agree, refuse, offer, inspect, refund"),
    REVIEWS_REPLY("reviews:reply", "看、回复和隐藏评价", "See, answer and hide reviews"),
    SETTINGS_EDIT("settings:edit", "改店铺设置、运费模板和自提点", "Change settings, freight templates and pickup points"),
    PAGE_EDIT("page:edit", "装修首页：横幅和热词，传图片", "Edit the home page: banners and hot words, upload pictures"),
    MARKETING_EDIT("marketing:edit", "看和编辑营销活动", "See and edit marketing"),
    LEDGER_VIEW("ledger:view", "看账本：余额、积分、成长值和每一笔变动", "See the ledger: balances, points, growth and every change"),
    LEDGER_ADJUST("ledger:adjust", "人工增减积分和赠金", "Give or take points and gift money by hand"),
    LEDGER_REFUND("ledger:refund", "退充值的本金，原路退回", "Give principal of top-ups back to where it was paid from"),
    GIFTCARDS_EDIT("giftcards:edit", "制卡、看和作废礼品卡", "Make gift cards, see and void them"),
    GIFTCARDS_CODES("giftcards:codes", "下载礼品卡的卡密，每次留痕", "Download the codes of gift cards, each time on record"),
    MEMBERS_VIEW("members:view", "看会员、等级、标签和群体", "See members, levels, tags and segments"),
    MEMBERS_EDIT("members:edit", "编辑会员等级、标签和群体，给会员打标签", "Edit levels, tags and segments, tag members"),
    MEMBERS_UNMASK("members:unmask", "看会员的完整电话，每次留痕", "See members' whole phone, each time on record"),
    FIGURES_VIEW("figures:view", "看营业额和成交数字", "See turnover and sales figures"),
    STAFF_EDIT("staff:edit", "管理员工和角色", "Manage staff and their roles");

    /** What an owner's role holds in place of every code, those to come included. */
    public static final String ALL = "*";

    private final String code;
    private final String zh;
    private final String en;

    Permission(String code, String zh, String en) {
        this.code = code;
        this.zh = zh;
        this.en = en;
    }

    /** {@code area:verb}, as it is stored and sent. */
    public String code() {
        return code;
    }

    public String zh() {
        return zh;
    }

    public String en() {
        return en;
    }

    public static Optional<Permission> of(String code) {
        return Stream.of(values()).filter(p -> p.code.equals(code)).findFirst();
    }
}
