package import ConveneDelivery
import ConveneModel
import Curl

/// A secret that a gateway needs and cannot have.
package struct UnusableSecret: Error, Equatable, CustomStringConvertible {
    package var gateway: String
    package var reference: SecretReference
    package var problem: SecretSource.Problem

    package var description: String {
        "gateway \(gateway) needs \(reference), which \(problem); \(problem.remedy)"
    }
}

extension Configuration {
    /// The gateways as the couriers use them, with their secrets: one for each channel that a gateway carries.
    ///
    /// Reads the secrets anew, so that a reload follows a changed password.
    package func deliveryGateways(secrets: SecretSource) throws(UnusableSecret) -> [Gateway] {
        var result: [Gateway] = []
        for settings in gateways { result.append(contentsOf: try settings.delivery(secrets, retry: sending.retry)) }
        return result
    }
}

extension GatewaySettings {
    fileprivate func delivery(
        _ source: SecretSource, retry: Configuration.Sending.Retry
    ) throws(UnusableSecret) -> [Gateway] {
        let kind = try kind(source)
        return channels.map { channel in
            var gateway = Gateway(name: name, channel: channel, kind: kind, couriers: couriers)
            gateway.rate = rate
            gateway.dailyCap = dailyCap
            gateway.retry = RetryPolicy(base: retry.first, cap: retry.cap)
            return gateway
        }
    }

    private func kind(_ source: SecretSource) throws(UnusableSecret) -> Gateway.Kind {
        switch transport {
        case .folder(let path): return .folder(path: path)
        case .smtp(let smtp):
            var options = smtp.options
            if let login = smtp.login {
                options.credentials = .init(user: login.username, password: try secret(login.password, source))
            }
            return .smtp(options)
        case .http(let http):
            var values: [String: String] = [:]
            for (name, reference) in http.secrets { values[name] = try secret(reference, source) }
            return .http(http.settings(secrets: Secrets(values)))
        }
    }

    private func secret(_ reference: SecretReference, _ source: SecretSource) throws(UnusableSecret) -> String {
        do throws(SecretSource.Problem) {
            return try source.secret(reference)
        } catch {
            throw UnusableSecret(gateway: name, reference: reference, problem: error)
        }
    }
}

extension HTTPGateway {
    func settings(secrets: Secrets) -> HTTPSettings {
        var settings = HTTPSettings(method: request.method, url: request.url)
        settings.query = request.query
        settings.headers = request.headers
        settings.body = request.body
        settings.authentication = authentication
        settings.text = text
        settings.sender = sender
        settings.countryCode = countryCode
        settings.idempotentFor = idempotentFor
        settings.rules = rules
        settings.retryAfterHeader = retryAfterHeader
        settings.allowPlainHTTP = allowPlainHTTP
        settings.secrets = secrets
        settings.options.trust = caFile.map(TLSTrust.file) ?? .system
        return settings
    }
}
