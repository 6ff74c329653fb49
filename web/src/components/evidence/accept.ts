/** What is offered in the file dialog; what a file really is the server finds out from its bytes. */
export const ACCEPTED =
  '.pdf,.docx,.doc,.wps,.xlsx,.xls,.et,.pptx,.ppt,.csv,.txt,.jpg,.jpeg,.png,.webp,.heic,.mp4,.mov,.webm'
