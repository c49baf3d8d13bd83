namespace ServiceHub.Gateway.Commands;

/// <summary>A command did nothing, for reasons that its caller can mend.</summary>
/// <param name="problems">What is wrong and what to do, a line each.</param>
internal sealed class CommandException(params IReadOnlyList<string> problems) : Exception(string.Join(' ', problems))
{
    public IReadOnlyList<string> Problems => problems;
}
