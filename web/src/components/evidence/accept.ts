/** What is offered in the file dialog; what a file really is the server finds out from its bytes. */
export const ACCEPTED = '.pdf,.doc,.docx,.xls,.xlsx,.csv,.ppt,.pptx,.jpg,.jpeg,.png,.heic,.heif,.mp4,.m4v,.mov'
