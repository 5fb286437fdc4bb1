import type { Todo } from '@/shell/slots'

export default {
  label: 'today.reviewsToReply',
  to: '/reviews?state=TO_REPLY',
  order: 50,
  permission: 'reviews:reply',
  count: (today) => today.reviewsToReply,
} satisfies Todo
