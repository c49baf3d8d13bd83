namespace ServiceHub.Data.Keys;

/// <summary>The key ring cannot be had or used; the message names the remedy and no secret.</summary>
/// <param name="message">One line for the operator.</param>
public sealed class KeyRingException(string message) : Exception(message);
