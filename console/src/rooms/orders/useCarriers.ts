import { api, ask } from '@/api/client'
import { useLoad } from '@/use/useLoad'

/** Who carries; asked for once somebody ships or corrects. */
export function useCarriers() {
  const load = useLoad(() => ask(api.GET('/api/console/carriers')))
  return {
    ...load,
    ready: async () => {
      if (!load.data.value) await load.reload()
    },
    nameOf: (code: string) => load.data.value?.find((c) => c.code === code)?.name ?? '',
    codeOf: (name: string) => load.data.value?.find((c) => c.name === name)?.code ?? '',
  }
}
