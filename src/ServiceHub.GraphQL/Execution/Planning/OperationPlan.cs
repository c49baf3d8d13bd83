using ServiceHub.GraphQL.Execution.Running;

namespace ServiceHub.GraphQL.Execution.Planning;

/// <summary>An operation, ready to be executed any number of times.</summary>
/// <param name="Root">What is selected of the root.</param>
/// <param name="Slots">How many slots an execution needs.</param>
/// <param name="IsSerial">Whether the root's fields are executed one after the other (specification, section 6.2.2).</param>
/// <param name="Outline">The root's fields with all that is selected below them.</param>
internal sealed record OperationPlan(ObjectSelection<Root> Root, int Slots, bool IsSerial, IReadOnlyList<RootOutline> Outline);
