using System.Text.Json.Nodes;

namespace ServiceHub.GraphQL.Tests.Differential;

/// <summary>A request that both sides are asked.</summary>
internal sealed record Question(string Query, string? OperationName, JsonObject? Variables);
