using System.Reflection;
using ServiceHub.Gateway.Hosting;
using ServiceHub.GraphQL.Execution;

namespace ServiceHub.Gateway.GraphQL;

/// <summary>Reads the section <c>GraphQL:Limits</c>, whose keys are the names of <see cref="ExecutionLimits"/>.</summary>
internal static class LimitSettings
{
    public const string Section = "GraphQL:Limits";

    private static readonly TimeSpan LongestExecution = TimeSpan.FromHours(1);

    /// <exception cref="StartupException">A key is none of the limits, or its value is none; all are listed.</exception>
    public static ExecutionLimits Read(IConfiguration configuration)
    {
        var section = configuration.GetSection(Section);
        var known = typeof(ExecutionLimits).GetProperties(BindingFlags.Instance | BindingFlags.Public);
        var strays = section.GetChildren().Select(child => child.Key).Except(known.Select(limit => limit.Name), StringComparer.OrdinalIgnoreCase);
        List<string> problems = [.. strays.Select(key => $"{Section}:{key} is no limit; the limits are {string.Join(", ", known.Select(limit => limit.Name))}.")];
        var limits = new ExecutionLimits();
        try
        {
            section.Bind(limits);
        }
        catch (InvalidOperationException error)
        {
            problems.Add(error.Message);
        }
        problems.AddRange(known.Where(limit => !IsUsable(limit.GetValue(limits))).Select(limit => $"{Section}:{limit.Name} must be more than 0, and a time at most an hour."));
        return problems.Count == 0 ? limits : throw new StartupException(string.Join(' ', problems));
    }

    private static bool IsUsable(object? value) => value switch
    {
        TimeSpan time => time > TimeSpan.Zero && time <= LongestExecution,
        int number => number > 0,
        long number => number > 0,
        double number => number > 0,
        _ => true,
    };
}
