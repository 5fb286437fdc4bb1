interface House {
  folder: string
  out: string
  core?: string
  pages?: string
}
export function written(house: House): Promise<Map<string, string>>
export const SHOP: Required<House>
export const HOUSE: House
