namespace ServiceHub.Services;

/// <summary>The contract, the manifests and the code do not fit together; the hub must not start.</summary>
/// <param name="message">What does not fit and what to change.</param>
public sealed class ContractException(string message) : Exception(message);
