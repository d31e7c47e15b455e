#!/usr/bin/env bash
# Registers both of Selfsame's apps with the Azure CLI, in the tenant that `az login` signed in to.
#
#   ./register-apps.sh                    both registrations, consent left to you
#   ./register-apps.sh --admin-consent    and grants the permissions for everybody
#
# Run again, it brings the registrations of the same names up to date instead of making new ones.
# Functions say `|| return 1` themselves: -e does not reach into command substitutions, and macOS has Bash 3.2.
set -euo pipefail

GRAPH=00000003-0000-0000-c000-000000000000
SHAREPOINT=00000003-0000-0ff1-ce00-000000000000
admin_consent=no

case "${1:-}" in
  '') ;;
  --admin-consent) admin_consent=yes ;;
  *) echo "Usage: $0 [--admin-consent]" >&2; exit 2 ;;
esac

# Id of a delegated permission, asked of the tenant by its name.
scope_id() {
  local id
  id=$(az ad sp show --id "$1" --query "oauth2PermissionScopes[?value=='$2'].id | [0]" --output tsv) || return 1
  if [ -z "$id" ]; then
    echo "This tenant offers no delegated permission $2 on $1." >&2
    return 1
  fi
  echo "$id"
}

# { "resourceAppId": ..., "resourceAccess": [...] } for one API and the names of its permissions.
resource_access() {
  local api=$1 entries='' name id
  shift
  for name in "$@"; do
    id=$(scope_id "$api" "$name") || return 1
    entries="$entries${entries:+,}{\"id\":\"$id\",\"type\":\"Scope\"}"
  done
  echo "{\"resourceAppId\":\"$api\",\"resourceAccess\":[$entries]}"
}

register() {
  local name=$1 graph_access sharepoint_access app_id
  shift
  graph_access=$(resource_access "$GRAPH" "$@") || return 1
  sharepoint_access=$(resource_access "$SHAREPOINT" AllSites.Read) || return 1
  app_id=$(az ad app list --filter "displayName eq '$name'" --query '[0].appId' --output tsv) || return 1
  local settings=(
    --sign-in-audience AzureADMyOrg
    --is-fallback-public-client false
    --public-client-redirect-uris http://localhost
    --required-resource-accesses "[$graph_access,$sharepoint_access]"
  )
  if [ -z "$app_id" ]; then
    app_id=$(az ad app create --display-name "$name" "${settings[@]}" --query appId --output tsv) || return 1
  else
    az ad app update --id "$app_id" "${settings[@]}" || return 1
  fi
  az ad sp show --id "$app_id" --output none 2>/dev/null || az ad sp create --id "$app_id" --output none || return 1
  if [ "$admin_consent" = yes ]; then az ad app permission admin-consent --id "$app_id" || return 1; fi
  echo "$app_id"
}

# Optional: Files.Read, for choosing a picture from one's own OneDrive; User.Read.All and PeopleSettings.Read.All, to see
# more of why somebody's photo is behind; Lists.SelectedOperations.Selected and GroupMember.Read.All, for a photo station
# whose list is in SharePoint or a group. Leave out what you don't want.
client_id=$(register Selfsame User.ReadWrite Files.Read)
it_client_id=$(register 'Selfsame for IT' ProfilePhoto.ReadWrite.All User.ReadBasic.All User.Read.All \
  PeopleSettings.Read.All Lists.SelectedOperations.Selected GroupMember.Read.All)
tenant_id=$(az account show --query tenantId --output tsv)
cat <<JSON
{
  "tenantId": "$tenant_id",
  "clientId": "$client_id",
  "itClientId": "$it_client_id"
}
JSON
