namespace ServiceHub.Gateway.Hosting;

/// <summary>The hub cannot start for a reason that the operator can mend.</summary>
/// <param name="message">What is wrong and what to do, for one line.</param>
internal sealed class StartupException(string message) : Exception(message);
