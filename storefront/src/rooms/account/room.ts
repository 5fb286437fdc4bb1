import type { Room } from '@/lib/room'

export default {
  pages: {
    'login/index': '登录',
    'profile/index': '个人资料',
    'addresses/index': '收货地址',
    'address/index': '编辑地址',
    'favourites/index': '收藏',
    'footprints/index': '足迹',
    'notices/index': '消息',
    'settings/index': '设置',
  },
} satisfies Room
