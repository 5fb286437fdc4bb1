/** The picture formats that the server reads; the hints beside the fields name the same ones. */
export const PICTURE_TYPES = 'image/jpeg,image/png'
