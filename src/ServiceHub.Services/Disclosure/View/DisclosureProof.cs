namespace ServiceHub.Services.Disclosure.View;

/// <summary>By what a row's place in the log is proven.</summary>
/// <param name="LeafHash">The hash of its leaf in hexadecimal.</param>
/// <param name="Number">Its number in digits, since there may be more rows than an Int counts; null until it has one.</param>
internal sealed record DisclosureProof(string LeafHash, string? Number);
