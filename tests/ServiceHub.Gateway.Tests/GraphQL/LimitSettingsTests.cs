using Microsoft.Extensions.Configuration;
using ServiceHub.Gateway.GraphQL;
using ServiceHub.Gateway.Hosting;
using ServiceHub.GraphQL.Execution;

namespace ServiceHub.Gateway.Tests.GraphQL;

public sealed class LimitSettingsTests
{
    [Fact]
    public void Limits_without_a_setting_keep_their_defaults() => Read().ShouldBe(new ExecutionLimits());

    [Fact]
    public void Each_limit_can_be_set() =>
        Read(("MaxAliases", "7"), ("MaxCost", "12.5"), ("MaxExecutionTime", "00:00:05"), ("AllowIntrospection", "false"))
            .ShouldBe(new ExecutionLimits { MaxAliases = 7, MaxCost = 12.5, MaxExecutionTime = TimeSpan.FromSeconds(5), AllowIntrospection = false });

    [Theory]
    [InlineData("MaxAlias", "7", "GraphQL:Limits:MaxAlias is no limit")]
    [InlineData("MaxAliases", "0", "GraphQL:Limits:MaxAliases must be more than 0")]
    [InlineData("MaxExecutionTime", "1.00:00:00", "GraphQL:Limits:MaxExecutionTime must be more than 0, and a time at most an hour")]
    [InlineData("MaxDepth", "deep", "GraphQL:Limits:MaxDepth")]
    public void What_is_no_limit_stops_the_start_naming_its_key(string key, string value, string words) =>
        Should.Throw<StartupException>(() => Read((key, value))).Message.ShouldContain(words);

    private static ExecutionLimits Read(params (string Key, string Value)[] settings) => LimitSettings.Read(new ConfigurationBuilder()
        .AddInMemoryCollection(settings.Select(setting => KeyValuePair.Create($"GraphQL:Limits:{setting.Key}", (string?)setting.Value))).Build());
}
