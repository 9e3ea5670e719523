#pragma once

// The variadic calls are wrapped below with the argument kinds written out, so libcurl's own macro checks, which need
// constant options, are of no use here.
#define CURL_DISABLE_TYPECHECK
#include <curl/curl.h>

// curl_easy_setopt and curl_easy_getinfo are variadic, and Swift imports no variadic function. One inline function per
// kind of argument keeps each call typed: the option's number says which kind it wants (CURLOPTTYPE_*).

/// Options of the kind long (CURLOPTTYPE_LONG and _VALUES): switches, numbers, seconds.
static inline CURLcode convene_setopt_long(CURL *handle, CURLoption option, long value) {
    return curl_easy_setopt(handle, option, value);
}

/// Options of the kind off_t (CURLOPTTYPE_OFF_T): sizes that may pass 2 GB.
static inline CURLcode convene_setopt_offset(CURL *handle, CURLoption option, curl_off_t value) {
    return curl_easy_setopt(handle, option, value);
}

/// Options that take a C string (CURLOPTTYPE_STRINGPOINT). libcurl copies it. NULL takes the option back.
static inline CURLcode convene_setopt_string(CURL *handle, CURLoption option, const char *value) {
    return curl_easy_setopt(handle, option, value);
}

/// Options that take a pointer which libcurl does not copy or look into (CURLOPTTYPE_CBPOINT, the error buffer).
static inline CURLcode convene_setopt_pointer(CURL *handle, CURLoption option, void *value) {
    return curl_easy_setopt(handle, option, value);
}

/// Options that take a list of strings (CURLOPTTYPE_SLISTPOINT). libcurl keeps the pointer: the list must outlive the
/// transfer.
static inline CURLcode convene_setopt_list(CURL *handle, CURLoption option, struct curl_slist *value) {
    return curl_easy_setopt(handle, option, value);
}

/// The request body as bytes of the given length. libcurl copies them.
static inline CURLcode convene_setopt_copy_body(CURL *handle, const void *bytes, curl_off_t length) {
    CURLcode code = curl_easy_setopt(handle, CURLOPT_POSTFIELDSIZE_LARGE, length);
    return code != CURLE_OK ? code : curl_easy_setopt(handle, CURLOPT_COPYPOSTFIELDS, bytes ? (const char *)bytes : "");
}

/// Takes the request body back.
static inline CURLcode convene_setopt_no_body(CURL *handle) {
    CURLcode code = curl_easy_setopt(handle, CURLOPT_POSTFIELDS, (char *)NULL);
    return code != CURLE_OK ? code : curl_easy_setopt(handle, CURLOPT_POSTFIELDSIZE_LARGE, (curl_off_t)-1);
}

/// A certificate bundle in memory (CURLOPT_CAINFO_BLOB). libcurl copies it.
static inline CURLcode convene_setopt_copy_blob(CURL *handle, CURLoption option, void *bytes, size_t length) {
    struct curl_blob blob = {.data = bytes, .len = length, .flags = CURL_BLOB_COPY};
    return curl_easy_setopt(handle, option, &blob);
}

/// What libcurl calls with received bytes, for the body (CURLOPT_WRITEFUNCTION) and for header and reply lines
/// (CURLOPT_HEADERFUNCTION).
typedef size_t (*convene_receive_callback)(char *bytes, size_t size, size_t count, void *context);
static inline CURLcode convene_setopt_receive(CURL *handle, CURLoption option, convene_receive_callback callback) {
    return curl_easy_setopt(handle, option, callback);
}

/// What libcurl calls for the next bytes to send (CURLOPT_READFUNCTION).
typedef size_t (*convene_send_callback)(char *buffer, size_t size, size_t count, void *context);
static inline CURLcode convene_setopt_send(CURL *handle, convene_send_callback callback) {
    return curl_easy_setopt(handle, CURLOPT_READFUNCTION, callback);
}

/// What libcurl calls with everything that it says and sends (CURLOPT_DEBUGFUNCTION).
typedef int (*convene_debug_callback)(CURL *handle, curl_infotype type, char *bytes, size_t count, void *context);
static inline CURLcode convene_setopt_debug(CURL *handle, convene_debug_callback callback) {
    return curl_easy_setopt(handle, CURLOPT_DEBUGFUNCTION, callback);
}

/// Informations of the kind long (CURLINFO_LONG).
static inline CURLcode convene_getinfo_long(CURL *handle, CURLINFO info, long *value) {
    return curl_easy_getinfo(handle, info, value);
}

/// CURL_GLOBAL_ALL is a macro over a macro, which Swift does not import.
static inline CURLcode convene_global_init(void) {
    return curl_global_init(CURL_GLOBAL_ALL);
}

/// Whether this libcurl turns internationalised domain names into A-labels. CURLVERSION_NOW is no constant to Swift.
static inline int convene_has_idn(void) {
    return (curl_version_info(CURLVERSION_NOW)->features & CURL_VERSION_IDN) != 0;
}
