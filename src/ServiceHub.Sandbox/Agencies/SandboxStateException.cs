namespace ServiceHub.Sandbox.Agencies;

/// <summary>The directory holds a sandbox that does not fit; the message names what to do.</summary>
public sealed class SandboxStateException(string message, Exception? inner = null) : Exception(message, inner);
