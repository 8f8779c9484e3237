export { giveWarc as loader } from "../http/open-world.ts";
