using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ServiceHub.Data.Delegations;

internal sealed class DelegationMapping : IEntityTypeConfiguration<Delegation>
{
    private const int IdLength = 32;
    private const int NameLength = 100;

    public void Configure(EntityTypeBuilder<Delegation> builder)
    {
        builder.ToTable("Delegations");
        builder.Property(delegation => delegation.Id).HasMaxLength(IdLength);
        builder.Property(delegation => delegation.AgreementId).HasMaxLength(IdLength);
        builder.Property(delegation => delegation.Organisation).HasMaxLength(NameLength);
        builder.Property(delegation => delegation.ClientId).HasMaxLength(NameLength);
        builder.Property(delegation => delegation.DelegateClientId).HasMaxLength(NameLength);
        builder.Property(delegation => delegation.GrantedBy).HasMaxLength(NameLength);
        builder.Property(delegation => delegation.RevokedBy).HasMaxLength(NameLength);
        builder.HasIndex(delegation => delegation.DelegateClientId);
        builder.HasIndex(delegation => delegation.Organisation);
    }
}
