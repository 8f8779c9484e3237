/** What a browser's tab says of the screens that are not about one month. English first. */
export const pageTabsEn = {
  months: "Months · Chronicle Desk",
  team: "Team · Chronicle Desk",
  audit: "Audit log · Chronicle Desk",
  account: "Account · Chronicle Desk",
  notifications: "Notifications · Chronicle Desk",
  signIn: "Sign in · Chronicle Desk",
  join: "Join · Chronicle Desk",
  setUp: "Set up · Chronicle Desk",
} as const;
