export { giveReviewEntry as loader } from "../http/open-review.ts";
