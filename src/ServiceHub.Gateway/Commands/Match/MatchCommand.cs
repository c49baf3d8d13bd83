using System.CommandLine;

namespace ServiceHub.Gateway.Commands.Match;

/// <summary>The word <c>match</c>: who is who when there is no common number.</summary>
internal static class MatchCommand
{
    public static Command Create() => new("match", "The engine that recognises one person's records in several registers.")
    {
        EvaluateMatches.Create(),
        WriteSample.Create(),
    };
}
