using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ServiceHub.Data.OAuth;

internal sealed class CredentialUseMapping : IEntityTypeConfiguration<CredentialUseRow>
{
    public void Configure(EntityTypeBuilder<CredentialUseRow> builder)
    {
        builder.ToTable("CredentialUses");
        // No foreign key: a client is written anew by taking its rows away, and what is known of their use stays.
        builder.HasKey(use => new { use.ClientId, use.CredentialId });
        builder.Property(use => use.ClientId).HasMaxLength(100);
        builder.Property(use => use.CredentialId).HasMaxLength(100);
    }
}
