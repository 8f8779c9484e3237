export { giveDraft as loader } from "../http/give-draft.ts";
