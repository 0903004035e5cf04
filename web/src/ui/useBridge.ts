import { computed, onMounted, shallowRef } from 'vue'
import { bridge, type Bridge, type BridgeDevice } from '@/api/bridge'

/** The devices of this PC, for a page: none until they answer. */
export function useBridge() {
  const line = shallowRef<Bridge | null>(null)
  onMounted(async () => (line.value = await bridge()))
  const has = (device: BridgeDevice) => computed(() => line.value?.devices.value.has(device) ?? false)
  return {
    line,
    hasReader: has('ID_READER'),
    hasCamera: has('DOCUMENT_CAMERA'),
    hasPrinter: has('TICKET_PRINTER'),
    hasLamp: has('CALL_LAMP'),
  }
}
