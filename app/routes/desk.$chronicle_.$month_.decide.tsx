export { changeReview as action } from "../http/change-review.ts";
