export const PLACES: Record<string, unknown>
