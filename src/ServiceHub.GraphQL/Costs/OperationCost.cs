namespace ServiceHub.GraphQL.Costs;

/// <summary>
/// What an operation costs at most (the cost specification, section 5.3.2). Both numbers are at least zero; what is too large to be
/// counted stays at 2^53 - 1.
/// </summary>
/// <param name="FieldCost">What its resolvers do: each field's weight with those of its arguments, as often as it is resolved.</param>
/// <param name="TypeCost">What its answer holds: the weights of all objects, scalars and enum values in it.</param>
public readonly record struct OperationCost(double FieldCost, double TypeCost)
{
    private const double Largest = (1L << 53) - 1;

    internal static OperationCost Sum(OperationCost left, OperationCost right) =>
        Clamp(left.FieldCost + right.FieldCost, left.TypeCost + right.TypeCost);

    internal static OperationCost Max(OperationCost left, OperationCost right) =>
        new(Math.Max(left.FieldCost, right.FieldCost), Math.Max(left.TypeCost, right.TypeCost));

    internal static OperationCost Times(double count, OperationCost cost) => Clamp(count * cost.FieldCost, count * cost.TypeCost);

    // Weights of types may be negative; a part of an operation never is.
    private static OperationCost Clamp(double fieldCost, double typeCost) =>
        new(Math.Clamp(fieldCost, 0, Largest), Math.Clamp(typeCost, 0, Largest));
}
