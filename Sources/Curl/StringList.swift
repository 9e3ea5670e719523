import CCurl

/// A list of strings in libcurl's form, freed with its owner.
@safe final class StringList {
    private(set) var head: UnsafeMutablePointer<curl_slist>?

    init(_ texts: [String]) throws(CurlError) {
        for text in texts {
            guard let longer = unsafe curl_slist_append(head, text) else { throw CurlError(code: CURLE_OUT_OF_MEMORY) }
            unsafe head = unsafe longer
        }
    }

    deinit {
        unsafe curl_slist_free_all(head)
    }
}

@available(*, unavailable)
extension StringList: Sendable {}
