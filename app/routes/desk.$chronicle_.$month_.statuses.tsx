export { giveStatuses as loader } from "../http/open-review.ts";
