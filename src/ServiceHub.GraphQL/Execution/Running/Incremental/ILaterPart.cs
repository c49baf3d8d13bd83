namespace ServiceHub.GraphQL.Execution.Running.Incremental;

/// <summary>What the writing of a response leaves to a later one.</summary>
internal interface ILaterPart;
