export { addCopy as action } from "../http/change-world.ts";
export { giveSourceHistory as loader } from "../http/open-world.ts";
