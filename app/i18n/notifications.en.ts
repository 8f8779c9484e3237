/** Every word about what people are told. English first; other languages get a file of the same shape. */
export const notificationsEn = {
  bell_zero: "Notifications",
  bell_one: "Notifications: {{count}} unread",
  bell_other: "Notifications: {{count}} unread",
  title: "Notifications",
  none: "Nothing yet. You are told here when a review waits for you, when changes are asked for, when somebody mentions you, when a month is published, and when its sources go.",
  markAll: "Mark all as read",
  unread: "unread",
  kind: {
    reviewAsked: "Entries wait for your review",
    changesRequested: "Changes are asked for in an entry you worked on",
    mention: "Somebody mentioned you",
    published: "A new edition is published",
    sourcesGone: "Sources have gone since publication",
  },
  times: "{{count}} times",
  sources_one: "{{count}} source",
  sources_other: "{{count}} sources",
  settings: {
    title: "What you are told",
    about:
      "In the app it stands behind the bell; by mail it comes as a short letter without any of the text.",
    inApp: "In the app",
    byMail: "By mail",
    save: "Save",
    kind: {
      reviewAsked: "A review waits for me",
      changesRequested: "Changes are asked for in what I wrote",
      mention: "Somebody mentions me",
      published: "A month is published",
      sourcesGone: "Sources of a published month have gone",
    },
  },
  auditLink: "Audit log",
} as const;
